/** How documents look on paper: black on white, the system's own letters, a row never cut in two. */
export const paperStyle = `
*{box-sizing:border-box}
body{margin:0;color:#111;font:10.5px/1.45 system-ui,"Segoe UI",sans-serif}
header{margin-bottom:5mm}
.owner{display:flex;justify-content:space-between;padding-bottom:1.5mm;border-bottom:.6px solid #888;color:#444}
h1{margin:5mm 0 1mm;font-size:20px;line-height:1.25}
h2{margin:6mm 0 1.5mm;font-size:13px;line-height:1.3;break-after:avoid}
p{margin:0 0 1.5mm;white-space:pre-line}
.line{color:#444}
dl{margin:0;display:grid;grid-template-columns:1fr 1fr;column-gap:8mm}
dl>div{display:grid;grid-template-columns:34% 1fr;gap:3mm;padding:1mm 0;border-bottom:.4px solid #ddd;break-inside:avoid}
dt{color:#444}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
table{width:100%;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th{padding:1mm 2mm 1mm 0;border-bottom:.8px solid #444;text-align:left;vertical-align:bottom;font-weight:600}
td{padding:.9mm 2mm .9mm 0;border-bottom:.4px solid #ddd;vertical-align:top;overflow-wrap:anywhere}
.figures{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.small{font-size:8.5px}
.tiny{font-size:7px}
.bars{break-inside:avoid}
.bars th{width:38%;border-bottom:.4px solid #ddd;font-weight:400}
.bars td{width:16%}
.bars .bar{width:46%;padding-right:0;vertical-align:middle}
.track{height:2.4mm;background:#eee}
.fill{height:100%;background:#3f6ea8}
`
