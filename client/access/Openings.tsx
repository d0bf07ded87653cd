import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { Failure } from '../api/failure.ts'
import type { Server } from '../api/server.ts'
import { useTexts } from '../texts/texts.ts'
import { AccessRefused } from './AccessRefused.tsx'
import { accessMenuTexts } from './menuTexts.ts'
import { followOpenings } from './openings.ts'

/** On every device of the moderation: opens boards when the step they wait for begins, and says so if one could not be opened. */
export function Openings(options: {
	stage: Y.Doc
	desk: Y.Doc
	server: Pick<Server, 'giveBoard'>
	token: () => string
}) {
	const { stage, desk, server, token } = options
	const { notOpened } = useTexts(accessMenuTexts)
	const [failure, setFailure] = useState<Failure>()
	useEffect(() => followOpenings({ stage, desk, server, token, onFailed: setFailure }), [stage, desk, server, token])
	return failure ? <AccessRefused title={notOpened} failure={failure} onClose={() => setFailure(undefined)} /> : null
}
