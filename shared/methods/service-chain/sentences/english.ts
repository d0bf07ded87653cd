import type { Step } from '../../../blocks/chain/index.ts'
import { assertNever } from '../../../lib/assertNever.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, listed, quoted, upper } from '../words.ts'
import { aspectWords, handoverWords, valueWords } from './handover.ts'
import { namesFor } from './names.ts'
import type { Wording } from './wording.ts'

export const english: Wording = { head, clause }

function head(change: Change, names: ChainNames): string {
	const { actor, number, step: name } = namesFor(names, 'en')
	const passage = ({ from, to }: { from: Step; to: Step }) => `(${actor(from.lane)} to ${actor(to.lane)})`
	switch (change.kind) {
		case 'newStep':
			return `New: ${name(change.step)} `
		case 'droppedStep':
			return `Dropped: current ${name(change.original)} `
		case 'changedStep':
		case 'movedStep':
		case 'changedNeed':
			return `${upper(name(change.step))} (${number(change.original)} in the current way): `
		case 'newBranch':
			return `New ${change.isBack ? 'return' : 'branch'} from step ${number(change.from)} to step ${number(change.to)}`
		case 'droppedBranch':
			return `The ${change.isBack ? 'return' : 'branch'} from current step ${number(change.from)} to current step ${number(change.to)} `
		case 'changedBranch':
			return `${change.isBack ? 'Return' : 'Branch'} from step ${number(change.from)} to step ${number(change.to)}: `
		case 'newHandover':
			return `New handover from step ${number(change.from)} to step ${number(change.to)} ${passage(change)}: `
		case 'droppedHandover':
			return `The handover from current step ${number(change.from)} to current step ${number(change.to)} ${passage(change)} `
		case 'changedHandover':
			return `Handover from step ${number(change.from)} to step ${number(change.to)} ${passage(change)}: `
		default:
			return assertNever(change)
	}
}

function clause(change: Change, names: ChainNames): string {
	const { at, number, need, service, phase, outcome, condition } = namesFor(names, 'en')
	const place = (after: Step | undefined) => (after ? `after step ${number(after)}` : 'as the first one')
	switch (change.kind) {
		case 'newStep': {
			const { step, after } = change
			const parts = [at(step.lane), `in the phase ${phase(step.phase)}`, place(after)]
			if (step.service !== undefined) parts.push(`service ${service(step.service)}`)
			if (step.outcome) parts.push(`outcome ${outcome(step)}`)
			if (step.needs.length > 0) parts.push(`for ${listed(step.needs.map(need), 'en')}`)
			if (!step.onward) parts.push('does not lead to the next step')
			if (step.condition.trim()) parts.push(`on if ${condition(step)}`)
			return parts.join(', ')
		}
		case 'droppedStep':
			return at(change.original.lane)
		case 'changedStep': {
			const { step, original, aspect } = change
			switch (aspect) {
				case 'text':
					return original.text.trim() ? `formerly ${quoted(original.text.trim(), 'en')}` : 'formerly without words'
				case 'lane':
					return `now ${at(step.lane)}, formerly ${at(original.lane)}`
				case 'phase':
					return `now in the phase ${phase(step.phase)}, formerly ${phase(original.phase)}`
				case 'service':
					return `service now ${service(step.service)}, formerly ${service(original.service)}`
				case 'outcome':
					return `outcome now ${outcome(step)}, formerly ${outcome(original)}`
				case 'onward':
					return step.onward ? 'now leads to the next step' : 'no longer leads to the next step'
				case 'condition':
					return `condition for the next step now ${condition(step)}, formerly ${condition(original)}`
				default:
					return assertNever(aspect)
			}
		}
		case 'movedStep':
			return `now comes ${place(change.after)}`
		case 'changedNeed':
			return `${change.answers ? 'now' : 'no longer'} for ${need(change.need)}`
		case 'newBranch':
			return change.branch.condition.trim() ? `, if ${condition(change.branch)}` : ''
		case 'droppedBranch':
			return 'is dropped'
		case 'changedBranch':
			return `condition now ${condition(change.branch)}, formerly ${condition(change.original)}`
		case 'newHandover':
			return handoverWords(change.handover, names, 'en')
		case 'droppedHandover':
			return 'is dropped'
		case 'changedHandover': {
			const { aspect, handover, original } = change
			const [now, before] = [handover, original].map((each) => valueWords(each, aspect, names, 'en'))
			return `${aspectWords[aspect].en} now ${now}, formerly ${before}`
		}
		default:
			return assertNever(change)
	}
}
