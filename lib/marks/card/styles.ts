/** Style of the card, inside its own shadow root: nothing of the page reaches in, nothing of it reaches out. */
export const cardStyles = `
:host{all:initial!important;position:fixed!important;margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;width:auto!important;height:auto!important;z-index:2147483647!important;display:block!important;visibility:visible!important;opacity:1!important}
*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit;text-align:start}
.card{--paper:#fffdf8;--ink:#1d2730;--soft:#59636d;--line:#e4ddcf;--press:#f2ecdf;color-scheme:light;
inline-size:max-content;min-inline-size:min(17rem,calc(100vw - 16px));max-inline-size:min(21.5rem,calc(100vw - 16px));overflow:auto;overscroll-behavior:contain;
background:var(--paper);color:var(--ink);border:1px solid var(--line);border-inline-start:4px solid var(--mark);border-radius:8px;
box-shadow:0 1px 2px rgb(0 0 0/.12),0 8px 28px rgb(0 0 0/.18);padding:10px 14px 8px;
font:400 14px/1.65 system-ui,"Segoe UI","Noto Sans Arabic","Geeza Pro",Tahoma,sans-serif;font-variant-numeric:lining-nums}
.card[lang=en],.card[lang=fr]{line-height:1.5}
.dark{--paper:#1d242b;--ink:#eef1f3;--soft:#a9b4be;--line:#3a4550;--press:#2b353f;color-scheme:dark}
header{display:flex;align-items:center;gap:8px}
.shape{inline-size:18px;block-size:18px;flex:none;color:var(--mark)}
.verdict{flex:1;font-weight:600;color:var(--mark)}
.printed{font-size:18px;line-height:1.7;font-weight:600;margin-block-start:2px;overflow-wrap:anywhere}
.subject{color:var(--soft);font-size:13px}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin-block-start:8px;padding-block-start:8px;border-block-start:1px solid var(--line)}
dt{color:var(--soft);font-size:13px;white-space:nowrap;max-inline-size:11rem;white-space:normal}
dd{overflow-wrap:anywhere}
ul{list-style:none;margin-block-start:6px}
li{font-size:13px;color:var(--ink)}
.source{font-size:12.5px;color:var(--soft)}
a{color:inherit;text-decoration:underline;text-underline-offset:.25em}
footer{display:flex;flex-wrap:wrap;align-items:center;gap:4px;margin-block-start:8px;padding-block-start:6px;border-block-start:1px solid var(--line);font-size:13px}
.hint{color:var(--soft);font-size:12.5px;flex-basis:100%}
.position{color:var(--soft);margin-inline-start:auto;white-space:nowrap}
button{min-block-size:28px;padding:2px 8px;border:0;border-radius:5px;background:none;cursor:pointer;white-space:nowrap}
button:hover{background:var(--press)}
button:focus-visible,a:focus-visible,.card:focus-visible{outline:2px solid var(--mark);outline-offset:1px}
button.first{font-weight:600;padding-inline-start:0}
button.first:hover{padding-inline-start:8px;margin-inline-start:-8px}
.close{inline-size:28px;padding:0;display:grid;place-items:center;color:var(--soft);margin-inline-end:-6px}
.close svg{inline-size:12px;block-size:12px}
.spoken{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){.card{animation:in 90ms ease-out}@keyframes in{from{opacity:0}}}
@media (forced-colors:active){.card{border:2px solid CanvasText;box-shadow:none}.verdict,.shape{color:CanvasText}}
`;
