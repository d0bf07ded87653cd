import { type FormEvent, useState } from 'react'
import { announce, bindingCall, release, summon } from '../../../shared/agenda/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useNow, useSessionState } from '../../agenda/now.ts'
import { useSummonHere } from '../../agenda/SummonHere.tsx'
import { useStage } from '../../agenda/stage.ts'
import { boardSight } from '../../navigation/boardSight.ts'
import { sightOf } from '../../navigation/sight.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useConduct } from '../conduct.ts'
import { roomTexts } from './texts.ts'

/** What the moderation does to everybody at once. */
export function EverybodyActions() {
	const texts = useTexts(roomTexts)
	const { doc: stage } = useStage()
	const { doc: plenum } = useRoom()
	const { time } = useSessionState()
	const { freeze } = useConduct()
	const boards = useBoards()
	const now = useNow()
	const { step, frozen, announcement } = now
	const binding = bindingCall(now)
	const [isBinding, setBinding] = useState(false)
	const [isAnnouncing, setAnnouncing] = useState(false)
	const [said, say] = useState('')
	const summonHere = useSummonHere()

	/** To what the moderation looked at last, or to all of the step's board. */
	const callEverybody = () => {
		const called = sightOf(plenum)?.board ?? step?.board ?? boards[0]?.id
		if (called === undefined) return
		const title = boards.find(({ id }) => id === called)?.name ?? ''
		const options = { title, isBinding: isBinding && step !== undefined }
		if (!summonHere(options)) summon(stage, boardSight(plenum, called), time.now(), options)
		say(texts.summoned(title))
	}
	return (
		<div className="console-everybody">
			<div>
				<Button icon="summon" onClick={callEverybody}>
					{texts.summon}
				</Button>
				<Button icon="freeze" aria-pressed={frozen} onClick={freeze}>
					{frozen ? texts.unfreeze : texts.freeze}
				</Button>
				<Button icon="announce" aria-expanded={isAnnouncing} onClick={() => setAnnouncing(!isAnnouncing)}>
					{texts.announce}
				</Button>
			</div>
			{step && (
				<label className="console-binding">
					<input type="checkbox" checked={isBinding} onChange={(event) => setBinding(event.target.checked)} />
					{texts.binding}
				</label>
			)}
			{binding && (
				<div className="console-announcement">
					<p>{texts.bound(binding.title)}</p>
					<Button size="small" onClick={() => release(stage)}>
						{texts.release}
					</Button>
				</div>
			)}
			<p className="ui-caption" role="status">
				{frozen ? texts.frozen : said}
			</p>
			{announcement !== undefined && (
				<div className="console-announcement">
					<p>
						{texts.announcement.shown} <b>{announcement}</b>
					</p>
					<Button size="small" onClick={() => announce(stage, '')}>
						{texts.announcement.withdraw}
					</Button>
				</div>
			)}
			{isAnnouncing && <AnnouncementForm onDone={() => setAnnouncing(false)} />}
		</div>
	)
}

function AnnouncementForm({ onDone }: { onDone: () => void }) {
	const texts = useTexts(roomTexts).announcement
	const { doc } = useStage()
	const [text, setText] = useState('')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (text.trim()) announce(doc, text)
		onDone()
	}
	return (
		<form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
			<TextField
				label={texts.field}
				note={texts.note}
				value={text}
				maxLength={textFields.announcement.limit}
				autoFocus
				onChange={(event) => setText(event.target.value)}
			/>
			<Button type="submit">{texts.send}</Button>
		</form>
	)
}
