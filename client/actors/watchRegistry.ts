import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type Actor, actorsOf, type Field, fieldsOf, listActors, listFields } from '../../shared/registry/index.ts'
import { observed } from '../sync/observed.ts'
import { useValue } from '../sync/RoomContext.ts'

const always = () => true

/** Everybody in the registry by name, as they are called and described now. */
export function useActors(doc: Y.Doc): readonly Actor[] {
	return useValue(useMemo(() => observed([actorsOf(doc)], always, () => listActors(doc)), [doc]))
}

/** The fields there are in this workshop, the standard ones first. */
export function useFields(doc: Y.Doc): readonly Field[] {
	return useValue(useMemo(() => observed([fieldsOf(doc)], always, () => listFields(doc)), [doc]))
}
