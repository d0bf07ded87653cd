import { assertNever } from '../../../lib/assertNever.ts'
import type { Handover } from '../../../registry/index.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, listed, quoted } from '../words.ts'
import { aspectWords, handoverWords, valueWords } from './handover.ts'
import { namesFor } from './names.ts'

/** What changes, as a German sentence. */
export function german(change: Change, names: ChainNames): string {
	const { actor, step: name, need, service, phase } = namesFor(names, 'de')
	const both = (to: Parameters<typeof name>[0], from: { id: string }) =>
		`${name(to)} (im Ist ${names.numberOf(from.id)})`
	switch (change.kind) {
		case 'newStep': {
			const { step, after } = change
			const parts = [
				`Neu: ${name(step)} bei ${actor(step.lane)}`,
				`in der Phase ${phase(step.phase)}`,
				after ? `nach Schritt ${names.numberOf(after.id)}` : 'als Erstes',
				...(step.service === undefined ? [] : [`Leistung ${service(step.service)}`]),
				...(step.needs.length > 0 ? [`für ${listed(step.needs.map(need), 'de')}`] : []),
			]
			return `${parts.join(', ')}.`
		}
		case 'droppedStep':
			return `Entfällt: Ist-${name(change.original)} bei ${actor(change.original.lane)}.`
		case 'changedStep': {
			const { step, original, aspect } = change
			switch (aspect) {
				case 'text':
					return `Schritt ${names.numberOf(step.id)} (im Ist ${names.numberOf(original.id)}) heißt jetzt ${quoted(step.text, 'de')} statt ${quoted(original.text, 'de')}.`
				case 'lane':
					return `${both(step, original)} liegt jetzt bei ${actor(step.lane)} statt bei ${actor(original.lane)}.`
				case 'phase':
					return `${both(step, original)} kommt jetzt in der Phase ${phase(step.phase)} statt ${phase(original.phase)}.`
				case 'service':
					return `Für ${both(step, original)} steht jetzt ${service(step.service)} statt ${service(original.service)}.`
				default:
					return assertNever(aspect)
			}
		}
		case 'movedStep':
			return `${both(change.step, change.original)} kommt jetzt ${change.after ? `nach Schritt ${names.numberOf(change.after.id)}` : 'als Erstes'}.`
		case 'changedNeed':
			return `${both(change.step, change.original)} geht ${change.answers ? 'jetzt' : 'nicht mehr'} auf den Bedarf ${need(change.need)} ein.`
		case 'newHandover':
			return `Neue Schnittstelle von Schritt ${names.numberOf(change.from.id)} zu Schritt ${names.numberOf(change.to.id)}: ${handoverWords(change.handover, names, 'de')}.`
		case 'droppedHandover':
			return `Die Schnittstelle von Ist-Schritt ${names.numberOf(change.from.id)} zu Ist-Schritt ${names.numberOf(change.to.id)} entfällt.`
		case 'changedHandover': {
			const { aspect, handover, original, from, to } = change
			const value = (of: Handover) => valueWords(of, aspect, names, 'de')
			return `Schnittstelle von Schritt ${names.numberOf(from.id)} zu Schritt ${names.numberOf(to.id)}: ${aspectWords[aspect].de} jetzt ${value(handover)} statt ${value(original)}.`
		}
		default:
			return assertNever(change)
	}
}
