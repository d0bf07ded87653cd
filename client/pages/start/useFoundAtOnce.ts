import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { FoundRequest } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { foundWorkshop } from './foundWorkshop.ts'
import type { FoundingKey } from './useFoundingKey.ts'

/**
 * Founds a workshop without asking anything more, and goes there. `prepare` hears its id before, for what the workshop's
 * page is to find.
 */
export function useFoundAtOnce(server: Server, foundingKey: FoundingKey) {
	const [isFounding, setFounding] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const found = async (request: FoundRequest, prepare: (workshop: string) => void = () => {}) => {
		setFounding(true)
		setFailure(undefined)
		const founded = await foundWorkshop(server, { ...request, ...foundingKey.inRequest })
		if (founded.ok) {
			prepare(founded.value)
			return navigate(`/w/${founded.value}`)
		}
		setFounding(false)
		setFailure(founded.failure)
		foundingKey.noteFailure(founded.failure)
	}
	return { isFounding, failure, found }
}
