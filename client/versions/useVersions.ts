import { useCallback, useEffect, useState } from 'react'
import type { VersionSummary } from '../../shared/protocol/api.ts'
import { useStage } from '../agenda/stage.ts'
import type { Failure } from '../api/failure.ts'

/** So often the list is asked for anew, in milliseconds: the server keeps versions by itself. */
const lookEvery = 60_000

/** The workshop's earlier versions, the newest first. */
export interface Versions {
	/** undefined until they have arrived */
	readonly list: readonly VersionSummary[] | undefined
	/** why they could not be had the last time they were asked for */
	readonly failure: Failure | undefined
	/** Asks for them now; answers them, or undefined if they could not be had. */
	look(): Promise<readonly VersionSummary[] | undefined>
}

export function useVersions(): Versions {
	const { server, token } = useStage()
	const [list, setList] = useState<readonly VersionSummary[]>()
	const [failure, setFailure] = useState<Failure>()
	const look = useCallback(async () => {
		const answer = await server.versions(token())
		setFailure(answer.ok ? undefined : answer.failure)
		if (!answer.ok) return undefined
		const { versions } = answer.value
		setList(versions)
		return versions
	}, [server, token])
	useEffect(() => {
		void look()
		const looking = setInterval(() => void look(), lookEvery)
		return () => clearInterval(looking)
	}, [look])
	return { list, failure, look }
}
