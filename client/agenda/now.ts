import { createContext, useContext } from 'react'
import type * as Y from 'yjs'
import { type Now, readNow } from '../../shared/agenda/index.ts'
import { observed } from '../sync/observed.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'
import { type ServerTime, systemTime } from './serverTime.ts'

/** What the room is doing, for everything below: read from the room `stage`, or on a phone as the server tells it. */
export interface Course {
	readonly now: Value<Now>
	readonly time: ServerTime
}

const nothingRuns: Now = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: false }

export const CourseContext = createContext<Course>({ now: createValue(nothingRuns), time: systemTime })

export const useCourse = (): Course => useContext(CourseContext)

/** The step that runs with all that belongs to it; draws again when any of it changes. */
export const useNow = (): Now => useValue(useCourse().now)

/** The room `stage`, watched. */
export const courseOf = (stage: Y.Doc): Value<Now> =>
	observed(
		['steps', 'now', 'rounds', 'reports', 'people'].map((name) => stage.getMap(name)),
		() => true,
		() => readNow(stage),
	)
