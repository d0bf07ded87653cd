import type * as Y from 'yjs'
import { readNow } from '../../shared/agenda/index.ts'
import { dropForming } from '../../shared/smallGroups/index.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../sync/value.ts'
import type { Brief } from './brief.ts'
import type { Attending, Draft } from './draft.ts'

/** Small groups that are being formed, as this device has them: they wait while somebody looks at a board. */
interface FormingHere {
	/** whether the console shows it */
	readonly isOpen: boolean
	readonly draft?: Draft
	readonly brief?: Brief
	/** who took part in the last groups without a device: nobody shall have to write them down again */
	readonly guests?: readonly Attending[]
	/** the run of a step that conducts forming, by its `since`, in which somebody looks at the step instead */
	readonly left?: number | undefined
	/** board on which the results of the last sitting lie */
	readonly results?: string
}

const here = new WeakMap<Y.Doc, WritableValue<FormingHere>>()

export function formingHere(stage: Y.Doc): WritableValue<FormingHere> {
	const known = here.get(stage) ?? createValue<FormingHere>({ isOpen: false })
	here.set(stage, known)
	return known
}

export const useFormingHere = (stage: Y.Doc): FormingHere => useValue(formingHere(stage))

/** Gives up who sits where and what they get, for every moderator; the next ones are formed anew. */
export function discardForming(stage: Y.Doc, desk: Y.Doc | undefined): void {
	const { draft: _seats, brief: _task, ...others } = formingHere(stage).get()
	formingHere(stage).set(others)
	if (desk) dropForming(desk)
}

/** Opens or closes it; what was settled so far stays. */
export const showForming = (stage: Y.Doc, isOpen: boolean): void =>
	formingHere(stage).set({ ...formingHere(stage).get(), isOpen, left: isOpen ? undefined : readNow(stage).since })
