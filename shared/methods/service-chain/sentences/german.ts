import type { Step } from '../../../blocks/chain/index.ts'
import { assertNever } from '../../../lib/assertNever.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, listed, quoted } from '../words.ts'
import { aspectWords, handoverWords, valueWords } from './handover.ts'
import { namesFor } from './names.ts'
import type { Wording } from './wording.ts'

export const german: Wording = { head, clause }

function head(change: Change, names: ChainNames): string {
	const { actor, number, step: name } = namesFor(names, 'de')
	const passage = ({ from, to }: { from: Step; to: Step }) => `(${actor(from.lane)} an ${actor(to.lane)})`
	switch (change.kind) {
		case 'newStep':
			return `Neu: ${name(change.step)} `
		case 'droppedStep':
			return `Entfällt: Ist-${name(change.original)} `
		case 'changedStep':
		case 'movedStep':
		case 'changedNeed':
			return `${name(change.step)} (im Ist ${number(change.original)}): `
		case 'newBranch':
			return `${change.isBack ? 'Neuer Rückweg' : 'Neue Abzweigung'} von Schritt ${number(change.from)} zu Schritt ${number(change.to)}`
		case 'droppedBranch':
			return `${change.isBack ? 'Der Rückweg' : 'Die Abzweigung'} von Ist-Schritt ${number(change.from)} zu Ist-Schritt ${number(change.to)} `
		case 'changedBranch':
			return `${change.isBack ? 'Rückweg' : 'Abzweigung'} von Schritt ${number(change.from)} zu Schritt ${number(change.to)}: `
		case 'newHandover':
			return `Neue Schnittstelle von Schritt ${number(change.from)} zu Schritt ${number(change.to)} ${passage(change)}: `
		case 'droppedHandover':
			return `Die Schnittstelle von Ist-Schritt ${number(change.from)} zu Ist-Schritt ${number(change.to)} ${passage(change)} `
		case 'changedHandover':
			return `Schnittstelle von Schritt ${number(change.from)} zu Schritt ${number(change.to)} ${passage(change)}: `
		default:
			return assertNever(change)
	}
}

function clause(change: Change, names: ChainNames): string {
	const { at, number, need, service, phase, outcome, condition } = namesFor(names, 'de')
	const place = (after: Step | undefined) => (after ? `nach Schritt ${number(after)}` : 'als Erstes')
	switch (change.kind) {
		case 'newStep': {
			const { step, after } = change
			const parts = [at(step.lane), `in der Phase ${phase(step.phase)}`, place(after)]
			if (step.service !== undefined) parts.push(`Leistung ${service(step.service)}`)
			if (step.outcome) parts.push(`Ausgang ${outcome(step)}`)
			if (step.needs.length > 0) parts.push(`für ${listed(step.needs.map(need), 'de')}`)
			if (!step.onward) parts.push('führt nicht zum nächsten Schritt')
			if (step.condition.trim()) parts.push(`weiter, wenn ${condition(step)}`)
			return parts.join(', ')
		}
		case 'droppedStep':
			return at(change.original.lane)
		case 'changedStep': {
			const { step, original, aspect } = change
			switch (aspect) {
				case 'text':
					return original.text.trim() ? `hieß bisher ${quoted(original.text.trim(), 'de')}` : 'hatte bisher keinen Text'
				case 'lane':
					return `jetzt ${at(step.lane)}, bisher ${at(original.lane)}`
				case 'phase':
					return `jetzt in der Phase ${phase(step.phase)}, bisher ${phase(original.phase)}`
				case 'service':
					return `Leistung jetzt ${service(step.service)}, bisher ${service(original.service)}`
				case 'outcome':
					return `Ausgang jetzt ${outcome(step)}, bisher ${outcome(original)}`
				case 'onward':
					return step.onward ? 'führt jetzt zum nächsten Schritt' : 'führt nicht mehr zum nächsten Schritt'
				case 'condition':
					return `Bedingung für den nächsten Schritt jetzt ${condition(step)}, bisher ${condition(original)}`
				default:
					return assertNever(aspect)
			}
		}
		case 'movedStep':
			return `kommt jetzt ${place(change.after)}`
		case 'changedNeed':
			return `${change.answers ? 'jetzt' : 'nicht mehr'} für ${need(change.need)}`
		case 'newBranch':
			return change.branch.condition.trim() ? `, wenn ${condition(change.branch)}` : ''
		case 'droppedBranch':
			return 'entfällt'
		case 'changedBranch':
			return `Bedingung jetzt ${condition(change.branch)}, bisher ${condition(change.original)}`
		case 'newHandover':
			return handoverWords(change.handover, names, 'de')
		case 'droppedHandover':
			return 'entfällt'
		case 'changedHandover': {
			const { aspect, handover, original } = change
			const [now, before] = [handover, original].map((each) => valueWords(each, aspect, names, 'de'))
			return `${aspectWords[aspect].de} jetzt ${now}, bisher ${before}`
		}
		default:
			return assertNever(change)
	}
}
