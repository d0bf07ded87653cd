import * as Y from 'yjs'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { isThere } from '../../lib/trash.ts'
import type { Block, BlockWords, Mention } from '../block.ts'
import { listRulebooks } from './rulebook.ts'
import { newRulebookProps, rulebookShapeType } from './shape.ts'

/** Elements are named `rule:<id>` and `chapter:<id>`. */
export const rulebookBlock = {
	id: 'rulebook',
	shapeType: rulebookShapeType,
	idProp: 'rulebookId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newRulebookProps(id) }),
	list: listRulebooks,
	words: (doc) => ruleWords(doc).filter(({ text }) => text.trim()),
	mentions: (doc) => ruleMentions(doc),
} as const satisfies Block

export const ruleElement = (id: string): string => `rule:${id}`
export const chapterElement = (id: string): string => `chapter:${id}`

/** The rules as they are stored: what only looks for words and names needs none of what reads them. */
const storedRules = (doc: Y.Doc): [id: string, rule: Y.Map<unknown>][] =>
	[...registryOf(doc).getMap('rules')]
		.flatMap(([id, rule]): [string, Y.Map<unknown>][] => (isThere(rule) ? [[id, rule]] : []))
		.sort(([a], [b]) => (a < b ? -1 : 1))

const isSaid = (key: string) => /^[yc]\../u.test(key)

/** The words of every rule, and the reasons of reservations. */
const ruleWords = (doc: Y.Doc): BlockWords[] =>
	storedRules(doc).flatMap(([id, rule]) =>
		[...rule.entries()].flatMap(([key, value]) =>
			value instanceof Y.Text || (isSaid(key) && typeof value === 'string')
				? [{ element: ruleElement(id), text: value.toString() }]
				: [],
		),
	)

const ruleMentions = (doc: Y.Doc): Mention[] =>
	storedRules(doc).flatMap(([id, rule]) =>
		[...rule.keys()].sort().flatMap((key) => (isSaid(key) ? [{ element: ruleElement(id), actor: key.slice(2) }] : [])),
	)
