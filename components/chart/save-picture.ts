const VARIABLE = /var\((--[a-z-]+)\)/gu;

/** The drawing as a file of its own: colours written out, a ground under it. */
function standalone(svg: SVGSVGElement): string {
  const style = getComputedStyle(svg);
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', 'var(--paper-raised)'],
  ] as const) {
    ground.setAttribute(name, value);
  }
  copy.prepend(ground);
  return new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(VARIABLE, (_, name: string) => style.getPropertyValue(name).trim());
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves a drawing as a file, SVG or PNG (twice the size, for print). */
export async function savePicture(
  svg: SVGSVGElement,
  name: string,
  format: 'svg' | 'png',
): Promise<void> {
  const blob = new Blob([standalone(svg)], { type: 'image/svg+xml' });
  if (format === 'svg') {
    download(blob, `${name}.svg`);
    return;
  }
  const address = URL.createObjectURL(blob);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.clientWidth * 2;
  canvas.height = svg.clientHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((png) => png && download(png, `${name}.png`), 'image/png');
}
