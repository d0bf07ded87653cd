import type { Step } from '../../../blocks/chain/index.ts'
import { assertNever } from '../../../lib/assertNever.ts'
import type { Handover } from '../../../registry/index.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, listed, quoted, upper } from '../words.ts'
import { aspectWords, handoverWords, valueWords } from './handover.ts'
import { namesFor } from './names.ts'

/** What changes, as an English sentence. */
export function english(change: Change, names: ChainNames): string {
	const { actor, at, number, step: name, need, service, phase } = namesFor(names, 'en')
	const both = (to: Parameters<typeof name>[0], from: { id: string }) =>
		upper(`${name(to)} (${number(from)} in the current way)`)
	const passage = ({ from, to }: { from: Step; to: Step }) => `${actor(from.lane)} to ${actor(to.lane)}`
	switch (change.kind) {
		case 'newStep': {
			const { step, after } = change
			const parts = [
				`New: ${name(step)} ${at(step.lane)}`,
				`in the phase ${phase(step.phase)}`,
				after ? `after step ${number(after)}` : 'as the first one',
				...(step.service === undefined ? [] : [`service ${service(step.service)}`]),
				...(step.needs.length > 0 ? [`for ${listed(step.needs.map(need), 'en')}`] : []),
			]
			return `${parts.join(', ')}.`
		}
		case 'droppedStep':
			return `Dropped: current ${name(change.original)} ${at(change.original.lane)}.`
		case 'changedStep': {
			const { step, original, aspect } = change
			switch (aspect) {
				case 'text':
					return `Step ${number(step)} (${number(original)} in the current way) now reads ${quoted(step.text, 'en')}, formerly ${quoted(original.text, 'en')}.`
				case 'lane':
					return `${both(step, original)} is now ${at(step.lane)}, formerly ${at(original.lane)}.`
				case 'phase':
					return `${both(step, original)} now belongs to the phase ${phase(step.phase)}, formerly ${phase(original.phase)}.`
				case 'service':
					return `${both(step, original)} now stands for ${service(step.service)}, formerly ${service(original.service)}.`
				default:
					return assertNever(aspect)
			}
		}
		case 'movedStep':
			return `${both(change.step, change.original)} now comes ${change.after ? `after step ${number(change.after)}` : 'first'}.`
		case 'changedNeed':
			return `${both(change.step, change.original)} ${change.answers ? 'now answers' : 'no longer answers'} the need ${need(change.need)}.`
		case 'newHandover':
			return `New handover from step ${number(change.from)} to step ${number(change.to)} (${passage(change)}): ${handoverWords(change.handover, names, 'en')}.`
		case 'droppedHandover':
			return `The handover from current step ${number(change.from)} to current step ${number(change.to)} (${passage(change)}) is dropped.`
		case 'changedHandover': {
			const { aspect, handover, original, from, to } = change
			const value = (of: Handover) => valueWords(of, aspect, names, 'en')
			return `Handover from step ${number(from)} to step ${number(to)} (${passage(change)}): ${aspectWords[aspect].en} now ${value(handover)}, formerly ${value(original)}.`
		}
		default:
			return assertNever(change)
	}
}
