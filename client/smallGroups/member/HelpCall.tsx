import { type FormEvent, useState } from 'react'
import type { NowSitting } from '../../../shared/agenda/now.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { GroupServer } from './GroupStrip.tsx'
import { memberTexts } from './texts.ts'

/** Letters of what a group asks; the server keeps no more. */
const longest = 140

/** Calls the moderation to the group, and says whether somebody is on the way. */
export function HelpCall({
	state,
	server,
	token,
}: {
	state: NowSitting['help']
	server: GroupServer
	token: () => string
}) {
	const { help } = useTexts(memberTexts)
	const [isOpen, open] = useState(false)
	const [words, write] = useState('')
	if (state !== undefined) {
		return (
			<p className="group-help" role="status">
				<Icon name="raiseHand" size={16} /> <span>{state === 'coming' ? help.coming : help.asked}</span>
				<Button size="small" onClick={() => void server.callForHelp(token(), null)}>
					{help.over}
				</Button>
			</p>
		)
	}
	if (!isOpen) {
		return (
			<Button size="small" icon="raiseHand" aria-expanded="false" onClick={() => open(true)}>
				{help.ask}
			</Button>
		)
	}
	const send = async (event: FormEvent) => {
		event.preventDefault()
		const answer = await server.callForHelp(token(), words)
		if (!answer.ok) return
		write('')
		open(false)
	}
	return (
		<form className="group-help-form" aria-label={help.title} onSubmit={(event) => void send(event)}>
			<TextField
				label={help.words}
				aside={help.optional}
				maxLength={longest}
				value={words}
				autoFocus
				onChange={({ currentTarget }) => write(currentTarget.value)}
			/>
			<Button kind="main" size="small" type="submit">
				{help.send}
			</Button>
			<Button size="small" onClick={() => open(false)}>
				{help.cancel}
			</Button>
		</form>
	)
}
