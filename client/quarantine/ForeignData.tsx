import { useEffect, useState } from 'react'
import type { ForeignAnswer } from '../../shared/protocol/api.ts'
import { useStage } from '../agenda/stage.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { quarantineTexts } from './texts.ts'

/** What other programs left in the workshop's documents, and the way to empty it. Shows nothing if there is none. */
export function ForeignData() {
	const { server, token } = useStage()
	const texts = useTexts(quarantineTexts)
	const [foreign, tell] = useState<ForeignAnswer>()
	const [outcome, say] = useState<'emptied' | 'failed'>()
	const [isBusy, work] = useState(false)

	useEffect(() => {
		let isHere = true
		server.foreign(token()).then((answer) => isHere && answer.ok && tell(answer.value))
		return () => {
			isHere = false
		}
	}, [server, token])

	const empty = async () => {
		work(true)
		const answer = await server.emptyForeign(token())
		work(false)
		if (answer.ok) tell(answer.value)
		say(answer.ok ? 'emptied' : 'failed')
	}
	const isThere = foreign !== undefined && foreign.bytes > 0
	if (!isThere && outcome === undefined) return null
	return (
		<section className="quarantine-foreign" aria-label={texts.foreign}>
			<h3>{texts.foreign}</h3>
			{isThere && (
				<>
					<p>
						{texts.foreignSize(texts.size(foreign.bytes))} {texts.foreignLead}
					</p>
					<ul aria-label={texts.foreign}>
						{foreign.types.slice(0, 10).map(({ room, name, bytes }) => (
							<li key={`${room}/${name}`}>
								<code>{name}</code> <span>{texts.size(bytes)}</span>
							</li>
						))}
					</ul>
					<Button kind="danger" icon="trash" disabled={isBusy} onClick={empty}>
						{texts.empty}
					</Button>
				</>
			)}
			{outcome === 'emptied' && <Notice tone="good" title={texts.emptied} />}
			{outcome === 'failed' && <Notice tone="bad" title={texts.notEmptied} />}
		</section>
	)
}
