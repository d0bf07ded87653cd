import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/lib/result.ts'
import type { RehearsalAnswer } from '../../../shared/protocol/api.ts'
import { useNowOf } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { rehearsals as ofThisServer, type Rehearsals } from '../../api/rehearsals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { forgetWorkshop } from '../deletion/forgetWorkshop.ts'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { offerTexts } from './offerTexts.ts'
import { beginAndEnter, consoleOf, enterAgain } from './ways.ts'
import './offer.css'

/** For the moderation, before anything runs: the way into a rehearsal, and its end. Nothing in a rehearsal itself. */
export function RehearsalOffer({
	name,
	rehearsals = ofThisServer,
}: {
	/** this person's */
	name: string
	rehearsals?: Rehearsals
}) {
	const isInside = useNowOf(({ rehearsal }) => rehearsal !== undefined)
	return isInside ? null : <Offer name={name} rehearsals={rehearsals} />
}

function Offer({ name, rehearsals }: { name: string; rehearsals: Rehearsals }) {
	const texts = useTexts(offerTexts)
	const { server, token } = useStage()
	const [running, setRunning] = useState<RehearsalAnswer['running']>()
	const [isBusy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const [said, say] = useState('')

	useEffect(() => {
		void rehearsals.look(token()).then((answer) => {
			if (answer.ok) setRunning(answer.value.running)
		})
	}, [rehearsals, token])

	const enter = async (way: Promise<Result<string, Failure>>) => {
		setBusy(true)
		const entered = await way
		if (entered.ok) return location.assign(consoleOf(entered.value))
		setBusy(false)
		setFailure(entered.failure)
		// Somebody else may have begun one, or ended it, meanwhile.
		const now = await rehearsals.look(token())
		if (now.ok) setRunning(now.value.running)
	}
	const end = async ({ id }: NonNullable<typeof running>) => {
		setBusy(true)
		const ended = await rehearsals.end(token())
		setBusy(false)
		setFailure(ended.ok ? undefined : ended.failure)
		if (!ended.ok) return
		await forgetWorkshop(id)
		setRunning(undefined)
		say(texts.ended)
	}
	return (
		<section className="rehearsal-offer" aria-label={texts.title}>
			<h3>{texts.title}</h3>
			<p>{running ? texts.running(running.began, running.ends) : texts.lead}</p>
			<div>
				{running ? (
					<>
						<Button
							icon="forward"
							disabled={isBusy}
							onClick={() => void enter(enterAgain({ rehearsals, server }, token(), { id: running.id, name }))}
						>
							{texts.enter}
						</Button>
						<Button icon="trash" disabled={isBusy} onClick={() => void end(running)}>
							{texts.end}
						</Button>
					</>
				) : (
					<Button
						icon="flag"
						disabled={isBusy}
						onClick={() => void enter(beginAndEnter({ rehearsals, server }, token(), name))}
					>
						{isBusy ? `${texts.beginning} …` : texts.begin}
					</Button>
				)}
			</div>
			<p className="ui-caption" role="status">
				{said}
			</p>
			{failure && <LateRefusalNotice failure={failure} />}
		</section>
	)
}
