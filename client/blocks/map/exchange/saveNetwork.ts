import type * as Y from 'yjs'
import type { Picture } from '../../../../shared/blocks/map/index.ts'
import { actorTable, relationTable, toldForward } from '../../../../shared/registry/csv/index.ts'
import { listFields, listGroups, relationKinds } from '../../../../shared/registry/index.ts'
import { type NetworkForm, networkFile } from '../../../spreadsheets/networkFile.ts'
import type { Locale } from '../../../texts/locale.ts'
import { saveFile, systemNameOf } from '../../../ui/saveFile.ts'

/** Hands the person the network of a map as a file of other programs, with all that is known of its actors and relations. */
export function saveNetwork(
	picture: Picture,
	doc: Y.Doc,
	{ form, locale, name }: { form: NetworkForm; locale: Locale; name: string },
): void {
	saveFile(`${systemNameOf(name)}.${form}`, networkOf(picture, doc, { form, locale }), 'application/xml')
}

/** The words of that file. */
export function networkOf(
	{ nodes, edges }: Picture,
	doc: Y.Doc,
	{ form, locale }: { form: NetworkForm; locale: Locale },
): string {
	const actors = nodes.map(({ actor }) => actor)
	const lines = actors.map((actor) => ({ actor }))
	const relations = edges.map(toldForward)
	const [edgeHeadings = [], ...cells] = relationTable(relations, actors, locale)
	return networkFile(form, {
		nodes: actorTable(lines, { fields: listFields(doc), groups: listGroups(doc) }, locale),
		edgeHeadings,
		edges: cells.map((row, at) => {
			const tie = relations[at]?.actual ?? relations[at]?.target
			return {
				cells: row,
				isDirected: tie?.direction !== 'mutual',
				weight: tie?.intensity ?? 1,
				label: tie ? relationKinds[tie.kind][locale] : '',
			}
		}),
	})
}
