import { createContext, useContext, useEffect } from 'react'
import { useValue } from '../sync/RoomContext.ts'
import { createValue } from '../sync/value.ts'
import type { PictureState, Pictures } from './pictures.ts'

const absent = createValue<PictureState>({ is: 'absent' })

/** Where nobody has said whose pictures are meant, there are none. */
export const noPictures: Pictures = {
	stateOf: () => absent,
	fetch: async () => undefined,
	add() {},
	uploads: createValue([]),
	giveUp() {},
	hurry() {},
	close() {},
	forget: async () => {},
}

export const PicturesContext = createContext<Pictures>(noPictures)

export const usePictures = (): Pictures => useContext(PicturesContext)

/** How it stands with a picture, whether somebody fetches it or not. */
export function usePictureState(name: string | undefined): PictureState {
	const pictures = usePictures()
	return useValue(name === undefined ? absent : pictures.stateOf(name))
}

/** The same, and fetches it. */
export function usePicture(name: string | undefined): PictureState {
	const pictures = usePictures()
	useEffect(() => {
		if (name !== undefined) void pictures.fetch(name)
	}, [pictures, name])
	return usePictureState(name)
}
