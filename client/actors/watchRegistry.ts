import type * as Y from 'yjs'
import {
	type Actor,
	actorsOf,
	type Field,
	fieldsOf,
	type Group,
	groupsOf,
	listActors,
	listFields,
	listGroups,
} from '../../shared/registry/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

const actorsIn = perDocument((doc) => derived<readonly Actor[]>([allOf(actorsOf(doc))], () => listActors(doc)))
const fieldsIn = perDocument((doc) => derived<readonly Field[]>([allOf(fieldsOf(doc))], () => listFields(doc)))
const groupsIn = perDocument((doc) => derived<readonly Group[]>([allOf(groupsOf(doc))], () => listGroups(doc)))

/** Everybody in the registry by name, as they are called and described now. */
export const useActors = (doc: Y.Doc): readonly Actor[] => useValue(actorsIn(doc))

/** The fields there are in this workshop, the standard ones first. */
export const useFields = (doc: Y.Doc): readonly Field[] => useValue(fieldsIn(doc))

/** The groups there are in this workshop, the standard ones first. */
export const useGroups = (doc: Y.Doc): readonly Group[] => useValue(groupsIn(doc))
