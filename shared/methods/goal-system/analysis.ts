import type * as Y from 'yjs'
import { goalElement } from '../../blocks/tree/index.ts'
import type { Finding } from '../../findings/index.ts'
import {
	checkOf,
	findActor,
	firstNodes,
	type GoalNode,
	goalLevels,
	goalOutline,
	type Indicator,
	indicatorMeasures,
	levelAbove,
	progressWords,
	type Term,
} from '../../registry/index.ts'
import { apartFrom, type rules } from './rules.ts'
import { isWordedAsState } from './wording.ts'

/** From how many goals on it is worth saying which directions are missing. */
const enoughToCompare = 3

type Rule = keyof typeof rules
/** What a rule says of one goal. */
interface Said extends Pick<Finding, 'sign' | 'tone' | 'title' | 'sentence'> {
	readonly rule: Rule
	readonly task?: Term
}
/** A rule of single goals: what it finds in this one, if anything. */
type RuleOfGoal = (node: GoalNode, all: readonly GoalNode[], doc: Y.Doc) => Said | undefined

const both = (words: (locale: keyof Term) => string): Term => ({ de: words('de'), en: words('en') })

/** "Teilziel 1.2" */
const nameOf = ({ goal: { level }, number }: GoalNode): Term =>
	both((locale) => [goalLevels[level][locale], number].filter(Boolean).join(' '))

const quoted = ({ goal: { text } }: GoalNode): Term => ({ de: `„${text.trim()}“`, en: `“${text.trim()}”` })

/** Title and sentence that begin with the goal's name and its words. */
function saidOf(node: GoalNode, title: Term, sentence: Term): Pick<Said, 'title' | 'sentence'> {
	const [name, words] = [nameOf(node), quoted(node)]
	return {
		title: both((locale) => `${title[locale]}: ${name[locale]}`),
		sentence: both((locale) => `${words[locale]} ${sentence[locale]}`),
	}
}

const isAny = (nodes: readonly GoalNode[], level: string) => nodes.some(({ goal }) => goal.level === level)
const isMeasured = ({ goal: { level } }: GoalNode) => level !== 'overall'
const isPartial = ({ goal: { level } }: GoalNode) => level === 'partial'

const loosePartial: RuleOfGoal = (node, all) => {
	const above = levelAbove(node.goal.level)
	const served = all.some(({ goal: { id, level } }) => level === above && node.goal.serves.includes(id))
	if (!isPartial(node) || served || !isAny(all, 'project')) return undefined
	return {
		...{ rule: 'loosePartial', sign: 'island', tone: 'bad' },
		...saidOf(
			node,
			{ de: 'Dient keinem Projektziel', en: 'Serves no project goal' },
			{ de: 'steht für sich: Wozu wird es gebraucht?', en: 'stands alone: what is it needed for?' },
		),
	}
}

const emptyProject: RuleOfGoal = (node, all) => {
	if (node.goal.level !== 'project' || node.below.length > 0 || !isAny(all, 'partial')) return undefined
	return {
		...{ rule: 'emptyProject', sign: 'missing', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Noch kein Teilziel', en: 'No partial goal yet' },
			{
				de: 'hat kein Teilziel: Was muss dafür erreicht sein?',
				en: 'has no partial goal: what must be reached for it?',
			},
		),
	}
}

const noActivity: RuleOfGoal = (node) => {
	if (!isPartial(node) || node.tasks.length > 0) return undefined
	return {
		...{ rule: 'noActivity', sign: 'missing', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Noch keine Aktivität', en: 'No activity yet' },
			{ de: 'hat keine Aktivität: Wer tut dafür was?', en: 'has no activity: who does what for it?' },
		),
		task: both((locale) =>
			locale === 'de' ? `Aktivitäten festlegen für ${quoted(node).de}` : `Decide on activities for ${quoted(node).en}`,
		),
	}
}

const nobody: RuleOfGoal = (node) => {
	const { goal, tasks } = node
	const takers = tasks.some(({ task }) => task.who.length + task.whoElse.length > 0)
	if (!isPartial(node) || goal.actors.length > 0 || takers) return undefined
	return {
		...{ rule: 'nobody', sign: 'nobody', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Niemand arbeitet daran', en: 'Nobody works on it' },
			{ de: 'liegt bei niemandem: Wer übernimmt es?', en: 'is nobody’s: who takes it on?' },
		),
		task: both((locale) =>
			locale === 'de' ? `Zuständigkeit klären für ${quoted(node).de}` : `Clear who takes on ${quoted(node).en}`,
		),
	}
}

const noDate: RuleOfGoal = (node) => {
	const { goal, tasks } = node
	if (!isPartial(node) || goal.until !== undefined || tasks.some(({ task }) => task.until !== undefined))
		return undefined
	return {
		...{ rule: 'noDate', sign: 'open', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Ohne Datum', en: 'Without a date' },
			{ de: 'hat kein Datum: Bis wann ist es erreicht?', en: 'has no date: by when is it reached?' },
		),
	}
}

const noIndicator: RuleOfGoal = (node) => {
	if (!isMeasured(node) || node.goal.indicators.length > 0) return undefined
	return {
		...{ rule: 'noIndicator', sign: 'open', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Ohne Indikator', en: 'Without an indicator' },
			{
				de: 'hat keinen Indikator: Woran sehen Sie, dass es erreicht ist?',
				en: 'has no indicator: by what do you see that it is reached?',
			},
		),
	}
}

const measureWords: Readonly<Record<(typeof indicatorMeasures)[number], Term>> = {
	quality: { de: 'Qualität', en: 'quality' },
	quantity: { de: 'Quantität', en: 'quantity' },
	time: { de: 'Zeit', en: 'time' },
}

const lackingIn = (indicator: Indicator) => indicatorMeasures.filter((measure) => !indicator[measure].trim())

const halfIndicator: RuleOfGoal = (node) => {
	const { indicators } = node.goal
	const lacking = indicatorMeasures.filter((measure) => indicators.some((each) => lackingIn(each).includes(measure)))
	if (!isMeasured(node) || lacking.length === 0) return undefined
	const words = both((locale) => lacking.map((measure) => measureWords[measure][locale]).join(', '))
	return {
		...{ rule: 'halfIndicator', sign: 'open', tone: 'plain' },
		...saidOf(
			node,
			both((locale) => (locale === 'de' ? `Indikator ohne ${words.de}` : `Indicator without ${words.en}`)),
			{ de: 'lässt sich so noch nicht messen.', en: 'cannot be measured like this yet.' },
		),
	}
}

const noSource: RuleOfGoal = (node) => {
	if (!isMeasured(node) || !node.goal.indicators.some(({ source }) => !source.trim())) return undefined
	return {
		...{ rule: 'noSource', sign: 'open', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Indikator ohne Quelle', en: 'Indicator without a source' },
			{ de: 'braucht Zahlen: Wer hat sie, und wie oft?', en: 'needs figures: who has them, and how often?' },
		),
	}
}

const yardsticks: RuleOfGoal = (node, _all, doc) => {
	const marks = node.goal.marks.flatMap(({ actor, at }) => {
		const name = findActor(doc, actor)?.name
		return name === undefined ? [] : [{ name, at }]
	})
	const sorted = [...marks].sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
	const [least, most] = [sorted[0], sorted.at(-1)]
	if (!least || !most || most.at - least.at < apartFrom) return undefined
	const word = ({ at }: { at: number }, locale: keyof Term) => progressWords[at]?.[locale] ?? ''
	return {
		...{ rule: 'yardsticks', sign: 'balance', tone: 'care' },
		...saidOf(
			node,
			{ de: 'Maßstäbe gehen auseinander', en: 'Yardsticks differ' },
			{
				de: `ist für ${least.name} „${word(least, 'de')}“, für ${most.name} „${word(most, 'de')}“.`,
				en: `is “${word(least, 'en')}” for ${least.name}, “${word(most, 'en')}” for ${most.name}.`,
			},
		),
		task: both((locale) =>
			locale === 'de'
				? `Über die Maßstäbe sprechen für ${quoted(node).de}`
				: `Talk about the yardsticks for ${quoted(node).en}`,
		),
	}
}

const wording: RuleOfGoal = (node) => {
	if (isWordedAsState(node.goal.text)) return undefined
	return {
		...{ rule: 'wording', sign: 'unclear', tone: 'plain' },
		...saidOf(
			node,
			{ de: 'Als erreichten Zustand formulieren', en: 'Word it as a state that is reached' },
			{ de: 'sagt, was geschehen soll, nicht, was dann ist.', en: 'says what should happen, not what is then.' },
		),
	}
}

const notChecked: RuleOfGoal = (node) => {
	if (checkOf(node) !== 'before') return undefined
	return {
		...{ rule: 'notChecked', sign: 'unclear', tone: 'plain' },
		...saidOf(
			node,
			{ de: 'Neu zu prüfen', en: 'To be checked again' },
			{
				de: 'war von unten her geprüft; seitdem hat sich darunter etwas geändert.',
				en: 'was checked from below; something below it has changed since.',
			},
		),
	}
}

/** The weightiest first. */
const rulesOfGoals: readonly RuleOfGoal[] = [
	loosePartial,
	emptyProject,
	yardsticks,
	noActivity,
	nobody,
	noDate,
	noIndicator,
	noSource,
	halfIndicator,
	wording,
	notChecked,
]

/** Everything that can be found in the goals of a workshop; goals without words are still being written. */
export function analyse(doc: Y.Doc): Finding[] {
	const all = firstNodes(goalOutline(doc))
	const nodes = all.filter(({ goal }) => goal.text.trim())
	const found = rulesOfGoals.flatMap((ofGoal) =>
		nodes.flatMap((node): Finding[] => {
			const said = ofGoal(node, nodes, doc)
			return said ? [{ key: `${said.rule}/${node.goal.id}`, ...said, elements: [goalElement(node.goal.id)] }] : []
		}),
	)
	const isHeavy = ({ tone }: Finding) => tone !== 'plain'
	return [...found.filter(isHeavy), ...outward(nodes), ...found.filter((each) => !isHeavy(each))]
}

/** Goals reach beyond the network in two directions (handbook 6.3.1): into people's lives, and into local politics. */
function outward(nodes: readonly GoalNode[]): Finding[] {
	if (nodes.length < enoughToCompare) return []
	const missing = (['situation', 'anchoring'] as const).filter((aim) => !nodes.some(({ goal }) => goal.aim === aim))
	const words = {
		situation: {
			title: { de: 'Kein Ziel zur Lebenssituation', en: 'No goal on people’s lives' },
			sentence: {
				de: 'Keinem Ziel ist die Richtung „Lebenssituation“ gegeben: Was wird für die Menschen anders?',
				en: 'No goal has the direction “People’s lives”: what changes for the people?',
			},
		},
		anchoring: {
			title: { de: 'Kein Ziel zur politischen Verankerung', en: 'No goal on political anchoring' },
			sentence: {
				de: 'Keinem Ziel ist die Richtung „politische Verankerung“ gegeben: Wer trägt das Netzwerk auf Dauer?',
				en: 'No goal has the direction “Political anchoring”: who supports the network in the long run?',
			},
		},
	} as const
	return missing.map((aim) => ({
		...{ key: `outward/${aim}`, rule: 'outward', sign: 'balance', tone: 'care', elements: [] },
		...words[aim],
	}))
}
