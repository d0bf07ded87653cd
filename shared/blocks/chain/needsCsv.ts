import type * as Y from 'yjs'
import {
	areaName,
	findActor,
	findNeed,
	listServices,
	needLevels,
	type Service,
	serviceFacts,
	serviceFactWords,
	type Term,
} from '../../registry/index.ts'
import { allStepsOf, needsOfChain } from './steps.ts'

const needColumns = {
	need: { de: 'Bedarf', en: 'Need' },
	effect: { de: 'Gewünschte Wirkung', en: 'Desired effect' },
	area: { de: 'Lebensbereich', en: 'Area of life' },
	level: { de: 'Ebene', en: 'Level' },
	services: { de: 'Leistungen dazu', en: 'Services for it' },
} as const satisfies Record<string, Term>

const serviceColumns = {
	service: { de: 'Leistung', en: 'Service' },
	actor: { de: 'Wer', en: 'Who' },
	needs: { de: 'Bedarfe', en: 'Needs' },
	effect: { de: 'Wirkung', en: 'Effect' },
	criterion: { de: 'Woran man es merkt', en: 'How one can tell' },
} as const satisfies Record<string, Term>

const headings = (columns: Readonly<Record<string, Term>>, locale: keyof Term) =>
	Object.values(columns).map((heading) => heading[locale])

/** What the person of a chain needs, as rows of words under headings, each with the services that answer it. */
export function needTable(doc: Y.Doc, chain: string, locale: keyof Term): string[][] {
	const services = listServices(doc)
	return [
		headings(needColumns, locale),
		...needsOfChain(doc, chain).map(({ id, label, effect, area, level }) => [
			...[label.trim(), effect.trim(), area ? areaName(area, locale) : '', level ? needLevels[level][locale] : ''],
			services.flatMap((service) => (service.needs.includes(id) ? service.name.trim() || [] : [])).join('; '),
		]),
	]
}

/** The services that belong to a chain, as rows of words under headings. */
export function serviceTable(doc: Y.Doc, chain: string, locale: keyof Term): string[][] {
	return [
		headings({ ...serviceColumns, ...serviceFactWords }, locale),
		...servicesOfChain(doc, chain).map((service) => [
			...[service.name.trim(), findActor(doc, service.actor ?? '')?.name.trim() ?? ''],
			service.needs.flatMap((need) => findNeed(doc, need)?.label.trim() || []).join('; '),
			...[service.effect.trim(), service.criterion.trim()],
			...serviceFacts.map((fact) => service[fact]?.trim() ?? ''),
		]),
	]
}

/**
 * Services are the same for the whole workshop: left out are those that answer only needs of other chains, as long as no step of this
 * one stands for them.
 */
function servicesOfChain(doc: Y.Doc, chain: string): Service[] {
	const needs = new Set(needsOfChain(doc, chain).map(({ id }) => id))
	const stoodFor = new Set(allStepsOf(doc, chain).map(({ service }) => service))
	return listServices(doc).filter((service) => {
		const answered = service.needs.filter((need) => findNeed(doc, need))
		return answered.length === 0 || stoodFor.has(service.id) || answered.some((need) => needs.has(need))
	})
}
