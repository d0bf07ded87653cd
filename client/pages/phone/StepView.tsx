import { areasShownIn } from '../../../shared/agenda/attention.ts'
import { isPause } from '../../../shared/agenda/pause.ts'
import { MandateLine } from '../../agenda/MandateLine.tsx'
import { useNow } from '../../agenda/now.ts'
import { PauseLines } from '../../agenda/PauseLines.tsx'
import type { Server } from '../../api/server.ts'
import { Contribute } from '../../rounds/Contribute.tsx'
import { LateLeftOver } from '../../rounds/lateParts.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { choosePhoneView } from '../entrance/phoneChoice.ts'
import { LateOutline } from './lateParts.tsx'
import { phoneTexts } from './texts.ts'

/** What the step asks of people, and what they answer it with. */
export function StepView({
	contributes,
	isKnown,
	isOffline,
	composer,
	server,
	token,
	onPhoto,
	onResults,
}: {
	contributes: boolean
	/** whether the server has said already what is going on */
	isKnown: boolean
	isOffline: boolean
	/** id of the form with which a card is written */
	composer: string
	server: Server
	token: () => string
	onPhoto: () => void
	onResults: () => void
}) {
	const texts = useTexts(phoneTexts)
	const now = useNow()
	const { step, round, frozen, participants, playing, sitting } = now
	if (!isKnown && !isOffline) return <p aria-busy="true">{texts.connecting} …</p>
	if (!isKnown) {
		return (
			<>
				<p>{texts.unknownOffline}</p>
				<LateLeftOver />
			</>
		)
	}

	const resultsButton = (
		<Button wide size="big" icon="list" onClick={onResults}>
			{texts.outline.show}
		</Button>
	)
	const boardButton = (
		<Button wide size="big" icon="table" onClick={() => choosePhoneView('boards')}>
			{texts.openBoard}
		</Button>
	)
	if (!step) {
		return (
			<>
				<h1>{texts.noStep}</h1>
				<p className="ui-quiet">{texts.noStepHint}</p>
				<LateLeftOver />
				{resultsButton}
				{boardButton}
			</>
		)
	}
	if (isPause(step)) {
		return (
			<>
				<h1 aria-live="polite">{step.question || step.title}</h1>
				<PauseLines className="phone-pause" />
				<LateLeftOver />
				{resultsButton}
			</>
		)
	}
	const plan = step.page === 'tasks'
	// What is counted cannot be changed any more: nothing shall look as if it could.
	const isCounted = round?.state === 'revealed' && round.settings.kind !== 'cards'
	const areas = areasShownIn(now)
	// Groups come back into the area of their step: then it is read what they have brought.
	const isBack = now.groupsAreBack === true && areas.length > 0
	const awaiting = !step.inGroups ? texts.onBoard : sitting ? texts.noGroupYet : texts.inGroups
	const asks = step.phone === 'contribute' && contributes
	// What a play asks of somebody stands with their part.
	if (playing) return asks && round ? null : <LateLeftOver />
	return (
		<>
			<MandateLine className="phone-mandate" isBrief />
			<h1 aria-live="polite">{step.question || step.title}</h1>
			{!contributes && <p className="ui-quiet">{texts.reading}</p>}
			{frozen && asks && (
				<p className="phone-frozen">
					<Icon name="lock" />
					<span>{texts.frozen}</span>
				</p>
			)}
			{asks && round ? (
				<>
					{round.state === 'revealed' && (
						<div className="phone-revealed">
							<p>{isCounted ? texts.outline.counted : texts.outline.revealed}</p>
							{!isCounted && resultsButton}
						</div>
					)}
					{isCounted ? (
						<LateOutline server={server} token={token} board={round.board ?? step.board} counted={round.id} />
					) : (
						<Contribute
							key={round.id}
							round={round}
							people={participants}
							formId={composer}
							actions={
								<Button icon="camera" size="big" aria-label={texts.photo} onClick={onPhoto}>
									{texts.photoShort}
								</Button>
							}
						/>
					)}
				</>
			) : (
				<LateLeftOver />
			)}
			{contributes && step.phone === 'question' && !plan && !isBack && (
				<p className="ui-quiet">{step.conducts ? texts.conducted[step.conducts] : texts.nothingToEnter}</p>
			)}
			{(step.phone === 'outline' || plan || isBack) && (
				<LateOutline server={server} token={token} board={step.board} areas={areas} plan={plan} />
			)}
			{asks && !round && (
				<>
					{!now.groupsAreBack && <p className="ui-quiet">{awaiting}</p>}
					{boardButton}
				</>
			)}
		</>
	)
}
