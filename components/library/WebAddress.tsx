/** An address as it is written; where it must go on in a second line, it breaks between its parts rather than inside a word. */
export function WebAddress({ children }: { readonly children: string }) {
  const parts = children.split(/(?<=[/?&=])/u);
  return <code dir="ltr">{parts.map((part, index) => [index > 0 && <wbr />, part])}</code>;
}
