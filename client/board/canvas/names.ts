import { type Atom, atom } from 'tldraw'

/** Whose names stand beside their cursors: everybody's among a few, on demand in a crowd. */
export interface Names {
	readonly isCrowd: Atom<boolean>
	/** everybody's, because this person asked for it */
	readonly areAll: Atom<boolean>
	/** participant whose cursor is near one's own */
	readonly near: Atom<string | undefined>
	/** participants who point at something: everybody shall see who that is */
	readonly pointing: Atom<ReadonlySet<string>>
}

export const createNames = (): Names => ({
	isCrowd: atom('crowd', false),
	areAll: atom('all names', false),
	near: atom<string | undefined>('near', undefined),
	pointing: atom<ReadonlySet<string>>('pointing', new Set()),
})

export const isNamed = ({ isCrowd, areAll, near, pointing }: Names, participant: string): boolean =>
	!isCrowd.get() || areAll.get() || near.get() === participant || pointing.get().has(participant)
