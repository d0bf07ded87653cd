import type * as Y from 'yjs'
import {
	agreedElement,
	agreedOn,
	allStepsOf,
	type ChainState,
	chainStates,
	handoversOf,
	type Step,
} from '../../shared/blocks/chain/index.ts'
import { type BlockRef, blockOf } from '../../shared/blocks/index.ts'
import { shownIn } from '../../shared/blocks/map/index.ts'
import { columnsOf, nameOfRow, readCell, rowMap, rowsOf } from '../../shared/blocks/table/index.ts'
import { goalElement, taskElement } from '../../shared/blocks/tree/index.ts'
import { dayIn } from '../../shared/findings/dayIn.ts'
import { type Day, firstNodes, goalOutline, type Tie } from '../../shared/registry/index.ts'
import { checklistSections } from './blocks/checklist.ts'
import { circlesSections } from './blocks/circles.ts'
import { documentSections } from './blocks/document.ts'
import { entry, nameOf } from './blocks/entry.ts'
import { rulebookSections } from './blocks/rulebook.ts'
import { branchKey, inAnyCase, markKey } from './details.ts'
import type { Item, Section, SectionKind } from './section.ts'
import { keyed } from './words.ts'

/** What stands in a building block, as sections of short texts; nothing for a block this version does not know. */
export function readBlock(doc: Y.Doc, ref: BlockRef): Section[] {
	switch (ref.block) {
		case 'table':
			return tableSections(doc, ref.id)
		case 'map':
			return mapSections(doc, ref.id)
		case 'chain':
			return chainSections(doc, ref)
		case 'tree':
			return treeSections(doc, ref.id)
		case 'checklist':
			return checklistSections(doc, ref.id)
		case 'circles':
			return circlesSections(doc, ref.id)
		case 'document':
			return documentSections(doc, ref.id)
		case 'rulebook':
			return rulebookSections(doc, ref)
		default:
			return sectionsOfWords(doc, ref)
	}
}

function tableSections(doc: Y.Doc, table: string): Section[] {
	const columns = columnsOf(doc, table)
	return rowsOf(doc, table).map(({ id: row }) => {
		const id = `table:${table}:${row}`
		const items = columns.flatMap(({ id: column }) => {
			const text = readCell(doc, table, row, column).trim()
			return text ? [entry(`${id}/${column}`, text)] : []
		})
		return {
			id,
			kind: 'row',
			heading: { id, kind: 'heading', text: nameOfRow(doc, rowMap(doc, table, row)) ?? '' },
			items,
		}
	})
}

function mapSections(doc: Y.Doc, map: string): Section[] {
	const { nodes, edges } = shownIn(doc, map)
	const actors = nodes.map(({ actor }) => entry(`map:${map}:${actor.id}`, actor.name))
	const relations = edges.map(({ id, from, to, about, actual, target }) => {
		const words = [`${nameOf(doc, from)} – ${nameOf(doc, to)}`, about.trim()].filter(Boolean)
		return entry(`map:${map}:${id}`, words.join(': '), { ...tieDetails(actual), ...tieDetails(target, 'target.') })
	})
	return filled([
		{ id: `map:${map}:network`, kind: 'network', items: actors },
		{ id: `map:${map}:relations`, kind: 'relations', items: relations },
	])
}

function tieDetails(tie: Tie | undefined, prefix = ''): Item['details'] {
	return Object.fromEntries(Object.entries(tie ?? {}).map(([property, value]) => [prefix + property, String(value)]))
}

/** Handovers follow from the steps: they are called by the two they lie between. */
function chainSections(doc: Y.Doc, ref: BlockRef): Section[] {
	const { id: chain } = ref
	const steps = allStepsOf(doc, chain)
	const texts = new Map(steps.map(({ id, text }) => [id, text.trim()]))
	const handovers = (Object.keys(chainStates) as ChainState[])
		.flatMap((state) => handoversOf(doc, chain, state))
		.map(({ key, from, to, passes, form, feedback, rating, consent, responsible }) =>
			entry(`chain:${chain}:handover:${key}`, `${texts.get(from) ?? ''} → ${texts.get(to) ?? ''}`, {
				...(passes.trim() && { passes: passes.trim() }),
				...(form && { form }),
				...(feedback && { feedback }),
				...(rating && { rating }),
				...(consent !== undefined && { consent: String(consent) }),
				...(nameOf(doc, responsible) && { who: nameOf(doc, responsible) }),
			}),
		)
	const besides = new Map(steps.map((step) => [`chain:${chain}:step:${step.id}`, stepDetails(step, texts)]))
	const others = sectionsOfWords(doc, ref)
		.filter(({ kind }) => kind !== 'handovers' && kind !== 'agreed')
		.map((section) => ({
			...section,
			items: section.items.flatMap((item) => {
				const [element = '', nth] = item.id.split('#')
				const details = besides.get(element)
				if (!details) return [item]
				// In which case the way goes on from a step is told of that step.
				if (nth !== '0') return []
				return [Object.keys(details).length > 0 ? { ...item, details } : item]
			}),
		}))
	const agreed = { id: `chain:${chain}:agreed`, kind: 'agreed', items: agreedItems(doc, chain) } as const
	return filled([...others, agreed, { id: `chain:${chain}:handovers`, kind: 'handovers', items: handovers }])
}

/** What else is said of a step: its outcome, and where the way leads from it. Other steps are called by their words. */
function stepDetails(step: Step, texts: ReadonlyMap<string, string>): NonNullable<Item['details']> {
	const { outcome, onward, condition, branches } = step
	return {
		...(outcome && { outcome }),
		...(!onward && { onward: 'false' }),
		...(condition.trim() && { condition: condition.trim() }),
		...Object.fromEntries(
			branches.map((branch) => [branchKey(texts.get(branch.to) ?? ''), branch.condition.trim() || inAnyCase]),
		),
	}
}

function agreedItems(doc: Y.Doc, chain: string): Item[] {
	const { steering, steeredBy, access, review } = agreedOn(doc, chain)
	const who = nameOf(doc, steeredBy)
	const words = steering.trim()
	const id = (part: Parameters<typeof agreedElement>[0]) => `chain:${chain}:${agreedElement(part)}`
	return [
		...(words || who ? [entry(id('steering'), words || who, words && who ? { who } : {})] : []),
		...(access.trim() ? [entry(id('access'), access.trim())] : []),
		...(review ? [entry(id('review'), keyed(review, reviewed(review)))] : []),
	]
}

const reviewed = (review: Day) => {
	const day = dayIn(review)
	return { de: `Überprüfung: ${day.de}`, en: `Review: ${day.en}` }
}

function treeSections(doc: Y.Doc, tree: string): Section[] {
	const nodes = firstNodes(goalOutline(doc))
	const goals = nodes.map(({ goal: { id, text, until, marks } }) =>
		entry(`tree:${tree}:${goalElement(id)}`, text.trim(), {
			...(until && { until }),
			...Object.fromEntries(marks.map(({ actor, at }) => [markKey(nameOf(doc, actor)), String(at)])),
		}),
	)
	const tasks = new Map(nodes.flatMap((node) => node.tasks.map(({ task }) => [task.id, task])))
	const activities = [...tasks.values()].map(({ id, text, state, until, who, whoElse }) => {
		const takers = [...who.map((actor) => nameOf(doc, actor)), ...whoElse].filter(Boolean).join(', ')
		return entry(`tree:${tree}:${taskElement(id)}`, text.trim(), {
			state,
			...(until && { until }),
			...(takers && { who: takers }),
		})
	})
	return filled([
		{ id: `tree:${tree}:goals`, kind: 'goals', items: goals },
		{ id: `tree:${tree}:activities`, kind: 'activities', items: activities },
	])
}

/** Element names begin with what they are: `step:…`, `need:…`. */
const kindOfElement: Readonly<Record<string, SectionKind>> = {
	person: 'person',
	lane: 'lanes',
	agreed: 'agreed',
	step: 'steps',
	handover: 'handovers',
	need: 'needs',
	service: 'services',
	about: 'result',
	option: 'result',
}

function sectionsOfWords(doc: Y.Doc, ref: BlockRef): Section[] {
	const block = blockOf(ref.block)
	if (!block) return []
	const lanes = block
		.mentions(doc, ref.id)
		.filter(({ element }) => element.startsWith('lane:'))
		.map(({ element, actor }) => ({ element, text: nameOf(doc, actor) }))
	const sections = new Map<SectionKind, Item[]>()
	const count = new Map<string, number>()
	for (const { element, text } of [...lanes, ...block.words(doc, ref.id)]) {
		const kind = kindOfElement[element.split(':')[0] ?? ''] ?? 'other'
		// One element may have several texts: its name, its effect.
		const nth = count.get(element) ?? 0
		count.set(element, nth + 1)
		const items = sections.get(kind) ?? []
		items.push(entry(`${ref.block}:${ref.id}:${element}#${nth}`, text.trim()))
		sections.set(kind, items)
	}
	return [...sections].map(([kind, items]) => ({ id: `${ref.block}:${ref.id}:${kind}`, kind, items }))
}

const filled = (sections: Section[]) => sections.filter(({ items }) => items.length > 0)
