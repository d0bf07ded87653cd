import { useCallback, useEffect, useState } from 'react'
import type { VersionSummary } from '../../shared/protocol/api.ts'
import { useStage } from '../agenda/stage.ts'
import type { Failure } from '../api/failure.ts'

/** So often the list is asked for anew, in milliseconds: the server keeps versions by itself. */
const lookEvery = 60_000
/** The same while the server finds out in which versions a board differs. */
const lookAgainAfter = 2_000

/** Earlier versions, the newest first. */
export interface Versions {
	/** undefined until they have arrived */
	readonly list: readonly VersionSummary[] | undefined
	/** why they could not be had the last time they were asked for */
	readonly failure: Failure | undefined
	/** Asks for them now; answers them, or undefined if they could not be had. */
	look(): Promise<readonly VersionSummary[] | undefined>
}

/** Those of the boards of all, or, with a board, of every room this one lies in or has lain in. */
export function useVersions(board: string | undefined): Versions {
	const { server, token } = useStage()
	const [listed, setList] = useState<{
		readonly of: string | undefined
		readonly versions: readonly VersionSummary[]
	}>()
	const [failure, setFailure] = useState<Failure>()
	const look = useCallback(async () => {
		const answer = await server.versions(token(), board)
		setFailure(answer.ok ? undefined : answer.failure)
		if (!answer.ok) return undefined
		const { versions } = answer.value
		setList({ of: board, versions })
		return versions
	}, [server, token, board])
	const list = listed?.of === board ? listed?.versions : undefined
	useEffect(() => {
		void look()
		const looking = setInterval(() => void look(), lookEvery)
		return () => clearInterval(looking)
	}, [look])
	useEffect(() => {
		if (board === undefined || !list?.some(({ mark }) => mark === undefined)) return
		const again = setTimeout(() => void look(), lookAgainAfter)
		return () => clearTimeout(again)
	}, [board, list, look])
	return { list, failure, look }
}
