/**
 * Style of the card, inside its own shadow root: nothing of the page reaches in, nothing of it reaches out. The background hands it
 * over with the words, so that the script of every page stays small.
 */
export const cardStyles = `
:host{all:initial!important;position:fixed!important;display:none!important}
*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit;text-align:start}
.card{--paper:#fffdf8;--ink:#1d2730;--soft:#59636d;--line:#e4ddcf;--press:#f2ecdf;color-scheme:light;
inline-size:max-content;min-inline-size:min(17rem,calc(100vw - 16px));max-inline-size:min(21.5rem,calc(100vw - 16px));overflow:auto;scrollbar-width:thin;scrollbar-color:var(--soft) transparent;overflow-wrap:anywhere;
background:var(--paper);color:var(--ink);border:1px solid var(--line);border-inline-start:4px solid var(--mark);border-radius:8px;
box-shadow:0 8px 28px rgb(0 0 0/.2);padding:10px 14px 0;
font:14px/1.6 "Segoe UI","Noto Sans","Noto Sans Arabic",system-ui,"Geeza Pro",Tahoma,sans-serif}
.dark{--paper:#1d242b;--ink:#eef1f3;--soft:#a9b4be;--line:#3a4550;--press:#2b353f;color-scheme:dark}
header,footer{display:flex;align-items:center;gap:4px 8px}
.shape{inline-size:18px;flex:none}
.verdict{flex:1;font-weight:600;text-wrap:balance}
.verdict,.shape{color:var(--mark)}
.printed{font-size:18px;font-weight:600}
.subject,dt,.source,.hint,.position{color:var(--soft);font-size:13px}
dl{display:grid;grid-template-columns:min-content 1fr;gap:2px 12px}
dt{overflow-wrap:break-word}
dl,footer{margin-block-start:8px;padding-block-start:8px;border-block-start:1px solid var(--line)}
ul{list-style:none}
ul,.history{margin-block:5px;font-size:13px;text-wrap:pretty}
li+li{margin-block-start:3px}
a{text-underline-offset:.25em}
footer{flex-wrap:wrap;gap:0 2px;padding-block:4px 8px;font-size:13px}
.hint{flex-basis:100%}
.position{margin-inline:auto -8px;display:inline-flex;align-items:center}
.step{inline-size:28px;display:grid;place-items:center}
.step svg{inline-size:12px}
[dir=rtl] .step svg{transform:scaleX(-1)}
.source{margin-block-start:6px}
.source>*,.source a>bdi{display:block}
[dir=rtl] .source *{text-align:right}
[dir=ltr] .source *{text-align:left}
button{min-block-size:28px;padding:2px 6px;border:0;border-radius:5px;background:none;cursor:pointer;white-space:nowrap}
button:hover{background:var(--press)}
:focus-visible{outline:2px solid var(--mark);outline-offset:1px}
footer button:first-child{margin-inline-start:-6px;font-weight:600}
.close{inline-size:28px;margin-inline-end:-8px;display:grid;place-items:center;color:var(--soft)}
.close svg{inline-size:12px}
.spoken{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
@media (min-height:400px){footer{position:sticky;bottom:0;background:var(--paper)}}
@media (forced-colors:active){.card{forced-color-adjust:none;--paper:Canvas;--ink:CanvasText;--soft:CanvasText;--line:CanvasText;--press:Canvas;--mark:CanvasText!important;border:2px solid CanvasText}
a{color:LinkText}button:hover{text-decoration:underline}}
`;
