import type * as Y from 'yjs'
import { directions, findActor, kinds, relationKinds } from '../../../../shared/registry/index.ts'
import type { Locale } from '../../../texts/locale.ts'
import { readElement } from '../personal.ts'
import type { Scene } from '../picture/scene.ts'
import { mapTexts } from '../texts.ts'

/**
 * What is said of an actor or a relation when keys come to it: its words, and which of how many it is; undefined if the
 * picture does not show it. `walked`: the actor whose relations are gone through.
 */
export function saidOf(doc: Y.Doc, scene: Scene, element: string, walked: string | undefined, locale: Locale) {
	const texts = mapTexts[locale]
	const place = readElement(element)
	if (place?.what === 'actor') {
		const at = scene.nodes.findIndex(({ id }) => id === place.id)
		const node = scene.nodes[at]
		if (!node) return undefined
		const { kind } = findActor(doc, node.id) ?? {}
		const about = kind ? kinds[kind][locale] : texts.noKind
		return texts.node(node.name, about, node.degree, texts.place(at + 1, scene.nodes.length))
	}
	const line = scene.lines.find(({ id }) => id === place?.id)
	if (!line) return undefined
	const own = scene.lines.filter(({ from, to }) => walked === undefined || from === walked || to === walked)
	const nameOf = (actor: string) => scene.nodes.find(({ id }) => id === actor)?.name ?? ''
	const { kind, direction, intensity } = line.tie
	const about = [relationKinds[kind][locale], directions[direction][locale], texts.grade(intensity)].join(', ')
	return texts.line(nameOf(line.from), nameOf(line.to), about, texts.place(own.indexOf(line) + 1, own.length))
}
