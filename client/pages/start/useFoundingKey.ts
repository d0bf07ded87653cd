import { useEffect, useState } from 'react'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'

/** The operator's key, on servers where workshops are founded only with it. It is kept as long as the page stands open. */
export interface FoundingKey {
	readonly isNeeded: boolean
	/** as typed; '' before */
	readonly typed: string
	type(key: string): void
	/** Tells why founding failed: a server that could not be asked before may have wanted a key. */
	noteFailure(failure: Failure): void
	/** what goes along with a request */
	readonly inRequest: { key?: string }
}

export function useFoundingKey(server: Server): FoundingKey {
	const [isNeeded, setNeeded] = useState(false)
	const [typed, type] = useState('')

	useEffect(() => {
		let gone = false
		void server.founding().then((told) => {
			if (!gone && told.ok) setNeeded(told.value.founding === 'key')
		})
		return () => {
			gone = true
		}
	}, [server])

	return {
		isNeeded,
		typed,
		type,
		noteFailure: ({ id }) => id === 'keyNeeded' && setNeeded(true),
		inRequest: typed.trim() ? { key: typed.trim() } : {},
	}
}
