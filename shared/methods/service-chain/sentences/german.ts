import type { Step } from '../../../blocks/chain/index.ts'
import { assertNever } from '../../../lib/assertNever.ts'
import type { Handover } from '../../../registry/index.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, listed, quoted } from '../words.ts'
import { aspectWords, handoverWords, valueWords } from './handover.ts'
import { namesFor } from './names.ts'

/** What changes, as a German sentence. */
export function german(change: Change, names: ChainNames): string {
	const { actor, at, number, step: name, need, service, phase } = namesFor(names, 'de')
	const both = (to: Parameters<typeof name>[0], from: { id: string }) => `${name(to)} (im Ist ${number(from)})`
	const passage = ({ from, to }: { from: Step; to: Step }) => `${actor(from.lane)} an ${actor(to.lane)}`
	switch (change.kind) {
		case 'newStep': {
			const { step, after } = change
			const parts = [
				`Neu: ${name(step)} ${at(step.lane)}`,
				`in der Phase ${phase(step.phase)}`,
				after ? `nach Schritt ${number(after)}` : 'als Erstes',
				...(step.service === undefined ? [] : [`Leistung ${service(step.service)}`]),
				...(step.needs.length > 0 ? [`für ${listed(step.needs.map(need), 'de')}`] : []),
			]
			return `${parts.join(', ')}.`
		}
		case 'droppedStep':
			return `Entfällt: Ist-${name(change.original)} ${at(change.original.lane)}.`
		case 'changedStep': {
			const { step, original, aspect } = change
			switch (aspect) {
				case 'text':
					return `Schritt ${number(step)} (im Ist ${number(original)}) heißt jetzt ${quoted(step.text, 'de')}, bisher ${quoted(original.text, 'de')}.`
				case 'lane':
					return `${both(step, original)} steht jetzt ${at(step.lane)}, bisher ${at(original.lane)}.`
				case 'phase':
					return `${both(step, original)} gehört jetzt zur Phase ${phase(step.phase)}, bisher ${phase(original.phase)}.`
				case 'service':
					return `Für ${both(step, original)} steht jetzt ${service(step.service)}, bisher ${service(original.service)}.`
				default:
					return assertNever(aspect)
			}
		}
		case 'movedStep':
			return `${both(change.step, change.original)} kommt jetzt ${change.after ? `nach Schritt ${number(change.after)}` : 'als Erstes'}.`
		case 'changedNeed':
			return `${both(change.step, change.original)} geht ${change.answers ? 'jetzt' : 'nicht mehr'} auf den Bedarf ${need(change.need)} ein.`
		case 'newHandover':
			return `Neue Schnittstelle von Schritt ${number(change.from)} zu Schritt ${number(change.to)} (${passage(change)}): ${handoverWords(change.handover, names, 'de')}.`
		case 'droppedHandover':
			return `Die Schnittstelle von Ist-Schritt ${number(change.from)} zu Ist-Schritt ${number(change.to)} (${passage(change)}) entfällt.`
		case 'changedHandover': {
			const { aspect, handover, original, from, to } = change
			const value = (of: Handover) => valueWords(of, aspect, names, 'de')
			return `Schnittstelle von Schritt ${number(from)} zu Schritt ${number(to)} (${passage(change)}): ${aspectWords[aspect].de} jetzt ${value(handover)}, bisher ${value(original)}.`
		}
		default:
			return assertNever(change)
	}
}
