import { type ChainPicture, laneChanges, type Step } from '../../../blocks/chain/index.ts'
import type { Finding } from '../../../findings/index.ts'
import { type Handover, handoverKey, type Relation, relationsBetween, type Term } from '../../../registry/index.ts'
import type { Situation } from '../situation.ts'
import { type ChainNames, inBoth, quoted } from '../words.ts'
import { citing, stepElements } from './citing.ts'

/** Handovers people rated as a break. */
export function breaks({ picture, names }: Situation): Finding[] {
	return handoverFindings(picture, ({ rating }) => rating === 'break').map(({ handover, from, to }) => ({
		...citing('break', 'bad', handover.key),
		sign: 'break',
		title: inBoth((locale) => `${{ de: 'Bruch', en: 'Break' }[locale]}: ${passage(names, from, to, locale)}`),
		sentence: {
			de: `Zwischen ${names.step(from, 'de')} und ${names.step(to, 'de')} reißt der Weg ab. ${formWords(handover).de}`,
			en: `The way breaks off between ${names.step(from, 'en')} and ${names.step(to, 'en')}. ${formWords(handover).en}`,
		},
		elements: [`handover:${handover.key}`, ...stepElements([from, to])],
		task: handoverTask(names, from, to),
	}))
}

/** Handovers without an agreed form; where they are breaks, the break says so, and where they go well, it is only good to know. */
export function withoutForm({ picture, names }: Situation): Finding[] {
	const isOpen = ({ form, rating }: Handover) => (form === undefined || form === 'none') && rating !== 'break'
	return handoverFindings(picture, isOpen).map(({ handover, from, to }) => ({
		...citing('noForm', handover.rating === 'smooth' ? 'plain' : 'care', handover.key),
		sign: 'unclear',
		title: inBoth((locale) => `${withoutFormWords(handover)[locale]}: ${passage(names, from, to, locale)}`),
		sentence: inBoth((locale) =>
			locale === 'de'
				? `Von ${names.step(from, locale)} zu ${names.step(to, locale)}: ${formWords(handover).de}`
				: `From ${names.step(from, locale)} to ${names.step(to, locale)}: ${formWords(handover).en}`,
		),
		elements: [`handover:${handover.key}`, ...stepElements([from, to])],
		task: handoverTask(names, from, to),
	}))
}

/** Returns to an earlier step with somebody else: the person has to go there once more. */
export function detours({ picture, names }: Situation): Finding[] {
	return laneChanges(picture.steps)
		.filter(({ kind }) => kind === 'return')
		.map(({ from, to, condition }) => {
			const key = handoverKey(from.id, to.id)
			const words = (locale: keyof Term) => (condition.trim() ? quoted(condition.trim(), locale) : '')
			return {
				...citing('detour', 'care', key),
				sign: 'detour',
				title: inBoth((locale) => `${{ de: 'Umweg', en: 'Detour' }[locale]}: ${passage(names, from, to, locale)}`),
				sentence: {
					de: `Von ${names.step(from, 'de')} geht es zurück zu ${names.step(to, 'de')}${condition.trim() ? `, wenn ${words('de')}` : ''}: Die Person muss noch einmal dorthin.`,
					en: `From ${names.step(from, 'en')} the way leads back to ${names.step(to, 'en')}${condition.trim() ? `, if ${words('en')}` : ''}: the person has to go there once more.`,
				},
				elements: [`handover:${key}`, ...stepElements([from, to])],
				task: {
					de: `Klären, was vor ${names.step(from, 'de')} vorliegen muss, damit niemand zurückgeschickt wird`,
					en: `Settle what has to be there before ${names.step(from, 'en')}, so that nobody is sent back`,
				},
			}
		})
}

/** Handovers between actors the network map shows no relation of; an ideal way may rely on one that is planned. */
export function withoutRelation({ picture, names, relations, providerOf }: Situation): Finding[] {
	// As long as nobody has drawn a network map, every handover would lack a relation: that says nothing.
	if (relations.length === 0) return []
	const isThere = ({ actual, target }: Relation) => Boolean(actual ?? (picture.state === 'ideal' ? target : undefined))
	return handoverFindings(picture, () => true).flatMap(({ handover, from, to }): Finding[] => {
		const [one, other] = [providerOf(from), providerOf(to)]
		if (one === undefined || other === undefined) return []
		if (relationsBetween(relations, one, other).some(isThere)) return []
		return [
			{
				...citing('noRelation', 'care', handover.key),
				sign: 'missing',
				title: inBoth(
					(locale) =>
						`${{ de: 'Ohne Beziehung', en: 'Without a relation' }[locale]}: ${passage(names, from, to, locale)}`,
				),
				sentence: {
					de: `Zwischen ${names.actor(one, 'de')} und ${names.actor(other, 'de')} steht im Netzwerkbild keine Beziehung.`,
					en: `The network map shows no relation between ${names.actor(one, 'en')} and ${names.actor(other, 'en')}.`,
				},
				elements: [`handover:${handover.key}`, ...stepElements([from, to])],
				task: {
					de: `${names.actor(one, 'de')} und ${names.actor(other, 'de')} ins Gespräch bringen`,
					en: `Bring ${names.actor(one, 'en')} and ${names.actor(other, 'en')} together`,
				},
			},
		]
	})
}

const passage = (names: ChainNames, from: Step, to: Step, locale: keyof Term) =>
	`${names.actor(from.lane, locale)} ${locale === 'de' ? 'an' : 'to'} ${names.actor(to.lane, locale)}`

function handoverFindings(picture: ChainPicture, isMeant: (handover: Handover) => boolean) {
	const steps = new Map(picture.steps.map((step) => [step.id, step]))
	return picture.handovers.filter(isMeant).flatMap((handover) => {
		const [from, to] = [steps.get(handover.from), steps.get(handover.to)]
		return from && to ? [{ handover, from, to }] : []
	})
}

const withoutFormWords = ({ rating }: Handover): Term =>
	rating === 'smooth'
		? { de: 'Reibungslos, aber nicht geregelt', en: 'Smooth, but not settled' }
		: { de: 'Übergabe nicht geregelt', en: 'Handover not settled' }

function formWords({ form, rating }: Handover): Term {
	// What goes well is handed over by somebody, whatever was agreed.
	if (rating === 'smooth')
		return {
			de: 'Es läuft, aber nichts ist vereinbart. Das trägt, solange dieselben Menschen da sind.',
			en: 'It works, but nothing is agreed. It holds as long as the same people are there.',
		}
	if (form === undefined)
		return { de: 'Eine Form der Übergabe ist nicht vereinbart.', en: 'No form of handing over is agreed.' }
	if (form === 'none') return { de: 'Niemand übergibt.', en: 'Nobody hands over.' }
	return { de: 'Die vereinbarte Form trägt nicht.', en: 'The agreed form does not hold.' }
}

const handoverTask = (names: ChainNames, from: Step, to: Step): Term => ({
	de: `Übergabe von ${passage(names, from, to, 'de')} vereinbaren: Form, Inhalt, Einwilligung, Zuständigkeit`,
	en: `Agree on the handover from ${passage(names, from, to, 'en')}: form, content, consent, responsibility`,
})
