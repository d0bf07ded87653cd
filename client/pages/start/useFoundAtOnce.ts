import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { FoundRequest } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { foundWorkshop } from './foundWorkshop.ts'
import type { FoundingKey } from './useFoundingKey.ts'

/** Founds a workshop without asking anything more, and goes where `placeIn` says, which may prepare it for its page. */
export function useFoundAtOnce(server: Server, foundingKey: FoundingKey) {
	const [isFounding, setFounding] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const found = async (request: FoundRequest, placeIn: (workshop: string) => string = placeOfWorkshop) => {
		setFounding(true)
		setFailure(undefined)
		const founded = await foundWorkshop(server, { ...request, ...foundingKey.inRequest })
		if (founded.ok) return navigate(placeIn(founded.value))
		setFounding(false)
		setFailure(founded.failure)
		foundingKey.noteFailure(founded.failure)
	}
	return { isFounding, failure, found }
}

const placeOfWorkshop = (workshop: string) => `/w/${workshop}`
