import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem, type ParsedFile, readTable } from '../../../client/actors/import/parseFile.ts'
import { type NetworkForm, networkFile, type WrittenNetwork } from '../../../client/spreadsheets/networkFile.ts'

const forms: readonly NetworkForm[] = ['graphml', 'gexf']
const read = (words: string) => readTable(new TextEncoder().encode(words), 'de')

async function readWell(words: string): Promise<ParsedFile> {
	const file = await read(words)
	if (isProblem(file)) throw new Error(`no network: ${file.kind}`)
	return file
}

/** Rows of words as a file gives them back. */
const cellsOf = (file: Pick<ParsedFile, 'lines'> | undefined) => file?.lines.map(({ cells }) => cells)

describe.each(forms)('networks as %s', (form) => {
	it('[GRAPH1] every word of a network comes back as it was, whatever stands in it', async () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((said) => said.replace(/\r\n?/gu, '\n').trim())
		const ugly = fc.constantFrom(
			'=1+1',
			'"; DROP',
			'a;b\tc\nd',
			'</data>',
			']]>',
			'&amp;',
			'<!ENTITY x>',
			'Straße 🏘️',
			"''",
		)
		const cell = fc.oneof(words, ugly)
		const networks = fc
			.uniqueArray(fc.oneof(words, ugly).filter(Boolean), { minLength: 2, maxLength: 12 })
			.chain((names) =>
				fc.record({
					nodes: fc.tuple(...names.map((name) => cell.map((said) => [name, said]))),
					edges: fc.array(
						fc.record({
							cells: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), cell, cell),
							isDirected: fc.boolean(),
							weight: fc.integer({ min: 1, max: 3 }),
							label: cell,
						}),
						{ maxLength: 15 },
					),
				}),
			)
		await fc.assert(
			fc.asyncProperty(networks, async ({ nodes, edges }) => {
				const network: WrittenNetwork = {
					nodes: [['Name', 'Bemerkung'], ...nodes],
					edgeHeadings: ['Von', 'An', 'Art (Ist)', 'Worum es geht'],
					edges,
				}
				const file = await readWell(networkFile(form, network))
				expect(file.headings).toEqual(['Name', 'Bemerkung'])
				expect(cellsOf(file)).toEqual(nodes)
				expect(cellsOf(file.relations)?.map((cells) => cells.slice(0, 4))).toEqual(
					edges.map(({ cells }) => cells.map((said) => said.trim())),
				)
			}),
			{ seed: 15, numRuns: 250 },
		)
	})
})

describe('networks of other programs', () => {
	it('[GRAPH2] one drawn in yEd is read by the labels of its nodes', async () => {
		const file = await readWell(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key attr.name="description" attr.type="string" for="edge" id="d9"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0"/><y:NodeLabel alignment="center">Jobcenter</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Wohngeldstelle<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0" target="n1"><data key="d9">Anträge</data></edge>
  </graph>
</graphml>`)
		expect(file.from).toEqual({ network: 'GraphML' })
		expect(cellsOf(file)?.map(([name]) => name)).toEqual(['Jobcenter', 'Wohngeldstelle'])
		expect(file.relations?.headings).toEqual(['From', 'To', 'description', 'Direction'])
		expect(cellsOf(file.relations)).toEqual([['Jobcenter', 'Wohngeldstelle', 'Anträge', 'directed']])
	})

	it('[GRAPH2] one of Gephi is read with what it says of nodes and edges', async () => {
		const file = await readWell(`<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.2draft" version="1.2" xmlns:viz="http://gexf.net/1.2draft/viz"><meta lastmodifieddate="2026-03-01"><creator>Gephi 0.10</creator></meta>
<graph defaultedgetype="undirected" mode="static"><attributes class="node" mode="static"><attribute id="field" title="Feld" type="string"/></attributes>
<nodes><node id="0" label="Jobcenter"><attvalues><attvalue for="field" value="Arbeit"/></attvalues><viz:size value="10.0"/></node><node id="1" label="Kita &amp; Hort"/></nodes>
<edges><edge id="0" source="0" target="1" type="directed" weight="2.0" label="Platz"/></edges></graph></gexf>`)
		expect([file.headings, ...(cellsOf(file) ?? [])]).toEqual([
			['Name', 'Feld'],
			['Jobcenter', 'Arbeit'],
			['Kita & Hort', ''],
		])
		expect(cellsOf(file.relations)).toEqual([['Jobcenter', 'Kita & Hort', 'Platz', '2.0', 'directed']])
	})

	it.each([
		['ends in the middle', '<graphml><graph><node id="a"/><node id="b"', 'brokenNetwork'],
		[
			'declares words of its own',
			'<!DOCTYPE g [<!ENTITY a "aaaa">]><graphml><graph><node id="&a;"/></graph></graphml>',
			'webPage',
		],
		[
			'declares them later',
			'<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aa">]><gexf><graph/></gexf>',
			'brokenNetwork',
		],
		['has no nodes', '<gexf><graph><edges><edge source="a" target="b"/></edges></graph></gexf>', 'noLines'],
		[
			'has too many nodes',
			`<gexf>${Array.from({ length: 10_001 }, (_, n) => `<node id="${n}"/>`).join('')}</gexf>`,
			'tooManyLines',
		],
		[
			'has too many edges',
			`<gexf><node id="a"/>${'<edge source="a" target="a"/>'.repeat(10_001)}</gexf>`,
			'tooManyLines',
		],
		[
			'says too much of a node',
			`<gexf><node id="a"><attvalues>${Array.from({ length: 300 }, (_, n) => `<attvalue for="${n}" value="x"/>`).join('')}</attvalues></node></gexf>`,
			'tooManyColumns',
		],
		['is a web page that speaks of networks', '<html><body>Learn <gexf > today</body></html>', 'webPage'],
	])('[GRAPH3] one that %s is refused', async (_what, words, kind) => {
		expect(await read(words)).toMatchObject({ kind })
	})
})
