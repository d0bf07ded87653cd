import { useState } from 'react'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { HiddenPlay } from './hiddenPlays.ts'
import { conductTexts } from './texts.ts'

/** A play lies on a board that is not for all: says who sees what once it is, and opens it in one action. */
export function OpenHidden({ play: { board, name, isRead } }: { play: HiddenPlay }) {
	const { hidden: texts } = useTexts(conductTexts)
	const { server, token } = useStage()
	const [isOpening, setOpening] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const open = async () => {
		if (isOpening) return
		setOpening(true)
		const answer = await server.giveBoard(token(), board, 'write')
		setOpening(false)
		setFailure(answer.ok ? undefined : answer.failure)
	}
	return (
		<>
			<Notice
				tone="care"
				icon={isRead ? 'eye' : 'lock'}
				title={(isRead ? texts.isRead : texts.title)(name)}
				action={
					<Button kind="main" icon="people" aria-disabled={isOpening || undefined} onClick={() => void open()}>
						{texts.open}
					</Button>
				}
			>
				{texts.whoSees}
			</Notice>
			{failure && <NotOpened failure={failure} />}
		</>
	)
}

function NotOpened({ failure }: { failure: Failure }) {
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{todo}
		</Notice>
	)
}
