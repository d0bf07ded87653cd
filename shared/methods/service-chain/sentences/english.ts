import { assertNever } from '../../../lib/assertNever.ts'
import type { Handover } from '../../../registry/index.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, listed, quoted, upper } from '../words.ts'
import { aspectWords, handoverWords, valueWords } from './handover.ts'
import { namesFor } from './names.ts'

/** What changes, as an English sentence. */
export function english(change: Change, names: ChainNames): string {
	const { actor, step: name, need, service, phase } = namesFor(names, 'en')
	const both = (to: Parameters<typeof name>[0], from: { id: string }) =>
		upper(`${name(to)} (${names.numberOf(from.id)} in the current way)`)
	switch (change.kind) {
		case 'newStep': {
			const { step, after } = change
			const parts = [
				`New: ${name(step)} with ${actor(step.lane)}`,
				`in the phase ${phase(step.phase)}`,
				after ? `after step ${names.numberOf(after.id)}` : 'as the first one',
				...(step.service === undefined ? [] : [`service ${service(step.service)}`]),
				...(step.needs.length > 0 ? [`for ${listed(step.needs.map(need), 'en')}`] : []),
			]
			return `${parts.join(', ')}.`
		}
		case 'droppedStep':
			return `Dropped: current ${name(change.original)} with ${actor(change.original.lane)}.`
		case 'changedStep': {
			const { step, original, aspect } = change
			switch (aspect) {
				case 'text':
					return `Step ${names.numberOf(step.id)} (${names.numberOf(original.id)} in the current way) now reads ${quoted(step.text, 'en')} instead of ${quoted(original.text, 'en')}.`
				case 'lane':
					return `${both(step, original)} is now with ${actor(step.lane)} instead of ${actor(original.lane)}.`
				case 'phase':
					return `${both(step, original)} now comes in the phase ${phase(step.phase)} instead of ${phase(original.phase)}.`
				case 'service':
					return `${both(step, original)} now stands for ${service(step.service)} instead of ${service(original.service)}.`
				default:
					return assertNever(aspect)
			}
		}
		case 'movedStep':
			return `${both(change.step, change.original)} now comes ${change.after ? `after step ${names.numberOf(change.after.id)}` : 'first'}.`
		case 'changedNeed':
			return `${both(change.step, change.original)} ${change.answers ? 'now answers' : 'no longer answers'} the need ${need(change.need)}.`
		case 'newHandover':
			return `New handover from step ${names.numberOf(change.from.id)} to step ${names.numberOf(change.to.id)}: ${handoverWords(change.handover, names, 'en')}.`
		case 'droppedHandover':
			return `The handover from current step ${names.numberOf(change.from.id)} to current step ${names.numberOf(change.to.id)} is dropped.`
		case 'changedHandover': {
			const { aspect, handover, original, from, to } = change
			const value = (of: Handover) => valueWords(of, aspect, names, 'en')
			return `Handover from step ${names.numberOf(from.id)} to step ${names.numberOf(to.id)}: ${aspectWords[aspect].en} now ${value(handover)} instead of ${value(original)}.`
		}
		default:
			return assertNever(change)
	}
}
