import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { type Adding, entriesIn, isBack, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import {
	isServiceFact,
	needKey,
	readService,
	type Service,
	type ServiceFact,
	type ServicePart,
	serviceFacts,
	serviceVersion,
} from './service.ts'

export interface NewService extends Partial<Record<ServiceFact, string>> {
	name: string
	actor?: string
	/** ids of needs */
	needs?: readonly string[]
	effect?: string
	criterion?: string
}

/** The registry's map: service id -> Y.Map. Observe it, but change it only through the commands below. */
export const servicesMap = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('services')

/** Every service of the workshop, in the order people gave them. */
export const listServices = (doc: Y.Doc): Service[] => entriesIn(servicesMap(doc), readService)

export const findService = (doc: Y.Doc, id: string): Service | undefined => readService(id, servicesMap(doc).get(id))

/** A text of a service, to write in; ask again after an undo, which makes new ones. */
export const serviceText = (doc: Y.Doc, id: string, part: ServicePart): Y.Text | undefined =>
	textIn(mapIn(servicesMap(doc), id), part)

type Patch = { readonly [Detail in 'actor' | ServiceFact]?: string | undefined }

/** Which values a detail may have. */
const isDetail = {
	actor: (value: unknown) => typeof value === 'string',
	...(Object.fromEntries(serviceFacts.map((fact) => [fact, isServiceFact])) as Record<
		ServiceFact,
		typeof isServiceFact
	>),
}

/** Words as their field keeps them; no words forget. */
const tidyFacts = (patch: Patch): Patch =>
	Object.fromEntries(
		Object.entries(patch).map(([key, words]) => [
			key,
			key === 'actor' || typeof words !== 'string' ? words : tidied(textFields.serviceFact, words) || undefined,
		]),
	)

/** Enters a service before the service `before`, or at the end; gives its id. */
export const addService = command(
	'registry',
	(
		doc: Y.Doc,
		{ name, actor, needs = [], effect = '', criterion = '', ...facts }: NewService,
		{ before, random = Math.random, id = newId(random), order }: Adding = {},
	): string => {
		if (isBack(servicesMap(doc), id)) return id
		const service = newEntry({
			v: serviceVersion,
			order: order ?? orderBefore(servicesMap(doc), listServices(doc), before),
			name: new Y.Text(tidied(textFields.serviceName, name)),
			effect: new Y.Text(tidied(textFields.serviceEffect, effect)),
			criterion: new Y.Text(tidied(textFields.serviceCriterion, criterion)),
			actor,
		})
		for (const need of needs) service.set(needKey(need), true)
		servicesMap(doc).set(id, service)
		patchEntry(service, tidyFacts(facts), isDetail)
		return id
	},
)

/** Says who answers for a service, or what people want to know of it; `undefined` leaves it open. */
export const changeService = command('registry', (doc: Y.Doc, id: string, patch: Patch): void => {
	const stored = mapIn(servicesMap(doc), id)
	if (stored) patchEntry(stored, tidyFacts(patch), isDetail)
})

/** Says that a service answers a need, or no longer does. */
export const serveNeed = command('registry', (doc: Y.Doc, id: string, need: string, serves: boolean): void => {
	const stored = mapIn(servicesMap(doc), id)
	if (!stored || stored.has(needKey(need)) === serves) return
	if (serves) stored.set(needKey(need), true)
	else stored.delete(needKey(need))
})

/** Lays a service into the trash, or takes it away for good. Steps no longer stand for it until it is back. */
export const removeService = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(servicesMap(doc), id, trashed)
})
