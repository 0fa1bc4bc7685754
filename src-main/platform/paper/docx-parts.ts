/** What differs between two Word files that we write; `title` and `footer` are XML already. */
interface DocxContent {
  readonly body: string
  readonly title: string
  readonly footer: string
  readonly landscape: boolean
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const types = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const relations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const documentRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footer" Target="footer1.xml"/></Relationships>`

/** How a paragraph looks: its size in half points, the distance before and after it in twentieths of a point. */
interface Look {
  readonly size: number
  readonly before?: number
  readonly after?: number
  readonly more?: string
  /** A heading: stays with what follows, and stands in the document's outline. */
  readonly heading?: true
}

function style(id: string, name: string, { size, before = 0, after = 40, more = '', heading }: Look): string {
  const usual = id === 'Normal' ? ' w:default="1"' : ''
  const spacing = `<w:spacing w:before="${before}" w:after="${after}"/>`
  const paragraph = heading ? `<w:keepNext/>${spacing}<w:outlineLvl w:val="0"/>` : spacing
  return `<w:style w:type="paragraph"${usual} w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${more}<w:sz w:val="${size}"/></w:rPr></w:style>`
}

const styles = `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', { size: 20 }),
  style('Letterhead', 'Letterhead', { size: 18, after: 200, more: '<w:color w:val="444444"/>' }),
  style('Title', 'Title', { size: 40, after: 80, more: '<w:b/>' }),
  style('Subtitle', 'Subtitle', { size: 20, more: '<w:color w:val="444444"/>' }),
  style('Heading1', 'heading 1', { size: 26, before: 320, after: 80, more: '<w:b/>', heading: true }),
  style('FactLabel', 'Fact label', { size: 20, more: '<w:color w:val="444444"/>' }),
  style('Gap', 'Gap', { size: 8, after: 0 })
].join(
  ''
)}<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="BBBBBB"/><w:bottom w:val="single" w:sz="4" w:color="BBBBBB"/><w:insideH w:val="single" w:sz="4" w:color="DDDDDD"/></w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

/** The parts of a Word file by their names in the zip. */
export function docxParts({ body, title, footer, landscape }: DocxContent): Readonly<Record<string, string>> {
  const size = landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz ${size}/><w:pgMar w:top="1134" w:right="1276" w:bottom="1134" w:left="1276" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  return {
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'word/document.xml': `${head}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': styles,
    'word/footer1.xml': `${head}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="Subtitle"/><w:tabs><w:tab w:val="right" w:pos="${landscape ? 14_286 : 9_354}"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${footer}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>Samregister</dc:creator></cp:coreProperties>`
  }
}
