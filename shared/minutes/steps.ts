import type * as Y from 'yjs'
import { findRound, listSteps, roundsOf, runOf, type Step } from '../agenda/index.ts'
import type { PartDraft, ToldFrom } from '../blocks/document/index.ts'
import { findResult } from '../blocks/poll/index.ts'
import type { Term } from '../registry/index.ts'
import type { Attribution } from '../rounds/index.ts'
import { boardCardsTold } from './boardCards.ts'
import { cardsTold } from './cards.ts'
import { resultTold } from './results.ts'
import { heading, paragraph, timeWords } from './words.ts'

const howWritten: Record<Attribution, Term> = {
	anonymous: { de: 'Die Karten wurden anonym geschrieben.', en: 'The cards were written anonymously.' },
	organisation: {
		de: 'Die Karten wurden mit Organisation geschrieben.',
		en: 'The cards were written with the organisation.',
	},
	named: { de: 'Die Karten wurden mit Namen geschrieben.', en: 'The cards were written with names.' },
}

/** The steps of the agenda that were begun, with their numbers in it. */
export const begunSteps = (stage: Y.Doc): { step: Step; number: number }[] => {
	const running = runOf(stage)?.step
	return listSteps(stage)
		.map((step, i) => ({ step, number: i + 1 }))
		.filter(({ step }) => step.done !== undefined || step.id === running)
}

/** How a point of the agenda is called in minutes: "TOP 3 Wer fehlt?" */
export const topOf = (
	{ step, number }: { step: Pick<Step, 'title' | 'question'>; number: number },
	locale: keyof Term,
): string => `${locale === 'de' ? 'TOP' : 'Item'} ${number} ${step.title.trim() || step.question.trim()}`.trim()

/** Ids of the rounds of a step, in the order in which they began as far as that can be told. */
export const roundsOfStep = (stage: Y.Doc, { id, roundId }: Pick<Step, 'id' | 'roundId'>): string[] => {
	const all = [...roundsOf(stage).keys()].filter((round) => findRound(stage, round)?.step === id).sort()
	return roundId === undefined
		? all
		: [...all.filter((round) => round !== roundId), ...(all.includes(roundId) ? [roundId] : [])]
}

/**
 * Each step that was begun: what was asked, and what came of it. Undefined once the agenda was begun anew: what was told stays then.
 */
export function stepsTold(from: ToldFrom): PartDraft[] | undefined {
	const { stage } = from
	const begun = stage ? begunSteps(stage) : []
	if (!stage || begun.length === 0) return undefined
	const byHand = begun.map(({ step }) => step).filter((step) => step.board && roundsOfStep(stage, step).length === 0)
	return begun.flatMap((each) => [
		...stepTold(from, stage, each),
		...(byHand.includes(each.step) ? boardCardsTold(from, stage, each.step, byHand) : []),
	])
}

function stepTold(from: ToldFrom, stage: Y.Doc, each: { step: Step; number: number }): PartDraft[] {
	const { doc, results, locale, details } = from
	const { step } = each
	const isCourse = details.manner === 'course'
	const asked = step.question.trim()
	const lead = [
		isCourse &&
			step.done !== undefined &&
			{ de: `Bis ${timeWords(step.done, locale)} Uhr.`, en: `Until ${timeWords(step.done, locale)}.` }[locale],
		asked && { de: `Gefragt war: „${asked}“`, en: `The question was: “${asked}”` }[locale],
		step.round?.kind === 'cards' && howWritten[step.round.attribution][locale],
	].filter(Boolean)
	const rounds = roundsOfStep(stage, step)
	const came = rounds.flatMap((round) => {
		const result = findResult(doc, results, round)
		if (result) return resultTold(result, `${step.id}/${round}`, { locale, isCourse })
		return cardsTold(doc, round, `${step.id}/${round}`, {
			locale,
			isCourse,
		})
	})
	return [
		heading(`${step.id}/title`, topOf(each, locale)),
		...(lead.length > 0 ? [paragraph(`${step.id}/lead`, lead.join(' '))] : []),
		...came,
	]
}
