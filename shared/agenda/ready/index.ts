import type * as Y from 'yjs'
import { assertNever } from '../../lib/assertNever.ts'
import type { Term } from '../../registry/index.ts'
import type { Option, RoundSettings } from '../../rounds/index.ts'
import { type Adding, addSteps } from '../agenda.ts'
import type { StepDraft } from '../step.ts'
import { foundingEvent } from './foundingEvent.ts'
import { futureConferences } from './futureConference.ts'
import type { ReadyAgenda, ReadyRound } from './readyAgenda.ts'
import { simulationGame } from './simulationGame.ts'
import { steeringGroup } from './steeringGroup.ts'

export type { ReadyAgenda, ReadyStep } from './readyAgenda.ts'

/** Every ready agenda of the product. A new one is a file and a line here. */
export const readyAgendas: readonly ReadyAgenda[] = [foundingEvent, simulationGame, ...futureConferences, steeringGroup]

/**
 * Adds the steps of a ready agenda in one language behind those that are there, or instead of them, and gives their ids:
 * none if there is no ready agenda of this id.
 */
export function addReadyAgenda(stage: Y.Doc, id: string, locale: keyof Term, options: Adding = {}): string[] {
	const agenda = readyAgendas.find((ready) => ready.id === id)
	return agenda
		? addSteps(stage, readyDrafts(agenda, locale), { ...options, asksMandate: agenda.asksMandate ?? false })
		: []
}

/** The steps of a ready agenda in one language. */
export const readyDrafts = ({ steps }: ReadyAgenda, locale: keyof Term): StepDraft[] =>
	steps.map(({ title, question, note, round, ...settings }) => ({
		...settings,
		title: title[locale],
		question: question[locale],
		note: note[locale],
		...(round && { round: settingsOf(round, locale) }),
	}))

function settingsOf(round: ReadyRound, locale: keyof Term): RoundSettings {
	const options = (terms: readonly Term[] = []): Option[] =>
		terms.map((term, i) => ({ id: String(i + 1), label: term[locale] }))
	switch (round.kind) {
		case 'cards':
			return { ...round, columns: round.columnsFrom ? [] : options(round.columns) }
		case 'dots':
			return { ...round, attribution: 'anonymous', options: [] }
		case 'position':
			return { kind: 'position', attribution: 'anonymous', from: round.from[locale], to: round.to[locale] }
		case 'ranking':
			return { kind: 'ranking', attribution: 'anonymous', options: [] }
		case 'consensus':
			return { kind: 'consensus', attribution: round.attribution, options: options(round.proposals) }
		default:
			return assertNever(round)
	}
}
