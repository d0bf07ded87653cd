import { useMemo } from 'react'
import type * as Y from 'yjs'
import { textOf } from '../../../shared/board/records.ts'
import { readRichText, wordsOf } from '../../../shared/board/richText.ts'
import { updateRichText } from '../../../shared/board/richTextChange.ts'
import { editWords } from '../../../shared/board/richTextEdit.ts'
import { textEdit } from '../../../shared/lib/textEdit.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import type { FieldText, Piece } from '../../sync/textBinding.ts'

type Hear = Parameters<FieldText['observe']>[0]

const known = new WeakMap<Y.XmlFragment, FieldText>()
let count = 0
const versions = new WeakMap<Y.XmlFragment, number>()

/** The words of a shape's text, for a plain field; undefined if it has none. Undo makes a new text: ask again each time. */
export function shapeWords(doc: Y.Doc, shape: string): FieldText | undefined {
	const fragment = textOf(doc, shape)
	if (!fragment) return undefined
	const words = known.get(fragment) ?? new FragmentWords(fragment)
	known.set(fragment, words)
	return words
}

/** Another number whenever the shape has another text: what was made for the old one is of no use then. */
export function textVersion(doc: Y.Doc, shape: string): number {
	const fragment = textOf(doc, shape)
	if (!fragment) return 0
	const version = versions.get(fragment) ?? ++count
	versions.set(fragment, version)
	return version
}

/** Letters are written where they belong among the formatted ones, which keep their form. */
class FragmentWords implements FieldText {
	readonly #fragment: Y.XmlFragment
	readonly #ears = new Map<Hear, () => void>()

	constructor(fragment: Y.XmlFragment) {
		this.#fragment = fragment
	}

	get doc() {
		return this.#fragment.doc
	}
	toString() {
		return wordsOf(readRichText(this.#fragment))
	}
	insert(at: number, insert: string) {
		this.#edit(at, 0, insert)
	}
	delete(at: number, length: number) {
		this.#edit(at, length, '')
	}
	observe(hear: Hear) {
		let before = this.toString()
		const listen = () => {
			const after = this.toString()
			const edit = textEdit(before, after)
			before = after
			if (edit)
				hear({ delta: [{ retain: edit.at }, { delete: edit.remove }, { insert: edit.insert }] satisfies Piece[] })
		}
		this.#ears.set(hear, listen)
		this.#fragment.observeDeep(listen)
	}
	unobserve(hear: Hear) {
		const listen = this.#ears.get(hear)
		if (listen) this.#fragment.unobserveDeep(listen)
		this.#ears.delete(hear)
	}
	#edit(at: number, remove: number, insert: string) {
		updateRichText(this.#fragment, editWords(readRichText(this.#fragment), { at, remove, insert }))
	}
}

/** What a shape says, to be followed and written; `version` tells when an undo has made another text of it. */
export function useShapeWords(shape: string, version: number): FieldText | undefined {
	const { doc } = useRoom()
	// biome-ignore lint/correctness/useExhaustiveDependencies: another version is another text
	return useMemo(() => shapeWords(doc, shape), [doc, shape, version])
}
