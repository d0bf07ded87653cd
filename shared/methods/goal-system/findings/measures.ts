import { findActor, type Indicator, indicatorMeasures, progressWords, type Term } from '../../../registry/index.ts'
import { apartFrom } from '../rules.ts'
import { both, isMeasured, quoted, type RuleOfGoal, saidOf } from './ruleOfGoal.ts'

export const noIndicator: RuleOfGoal = (node) => {
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

export const halfIndicator: RuleOfGoal = (node) => {
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

export const noSource: RuleOfGoal = (node) => {
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

export const yardsticks: RuleOfGoal = (node, _all, doc) => {
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
