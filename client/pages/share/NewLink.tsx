import { useState } from 'react'
import type { Role } from '../../../shared/links/roles.ts'
import type { IssueLinkRequest } from '../../../shared/protocol/api.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import type { Day } from '../../../shared/registry/index.ts'
import type { Failure } from '../../api/failure.ts'
import { DayField } from '../../days/DayField.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { shareTexts } from './texts.ts'

/** A further link with a name of its own, so that it can be ended without ending the others. */
export function NewLink({ onIssue }: { onIssue: (request: IssueLinkRequest) => Promise<Failure | undefined> }) {
	const texts = useTexts(shareTexts)
	const [open, setOpen] = useState(false)
	const [role, setRole] = useState<Role>('reader')
	const [label, setLabel] = useState('')
	const [day, setDay] = useState<Day>()
	const [busy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	if (!open) {
		return (
			<Button kind="bare" icon="plus" className="share-new" onClick={() => setOpen(true)}>
				{texts.newLink}
			</Button>
		)
	}
	const issue = async () => {
		setBusy(true)
		const expires = day ? { expires: endOfDay(day) } : {}
		const failed = await onIssue({ role, label: label.trim(), ...expires })
		setBusy(false)
		setFailure(failed)
		if (failed) return
		setOpen(false)
		setLabel('')
		setDay(undefined)
	}
	return (
		<form
			className="share-issue"
			onSubmit={(event) => {
				event.preventDefault()
				void issue()
			}}
		>
			<TextField
				label={texts.issue.label}
				note={texts.issue.example}
				required
				autoFocus
				autoComplete="off"
				maxLength={limits.label}
				value={label}
				onChange={(event) => setLabel(event.target.value)}
			/>
			<div className="share-terms">
				<div>
					<span className="ui-label">{texts.issue.may}</span>
					<SegmentedSwitch
						label={texts.issue.may}
						options={[
							{ value: 'reader', label: texts.issue.reader },
							{ value: 'participant', label: texts.issue.participant },
							{ value: 'moderator', label: texts.issue.moderator },
						]}
						value={role}
						onChange={setRole}
					/>
				</div>
				<DayField label={texts.issue.expires} day={day} onDay={setDay} />
			</div>
			{failure && <RefusalNotice failure={failure} />}
			<div className="ui-row">
				<Button kind="main" type="submit" disabled={busy}>
					{busy ? `${texts.working} …` : texts.issue.submit}
				</Button>
				<Button disabled={busy} onClick={() => setOpen(false)}>
					{texts.cancel}
				</Button>
			</div>
		</form>
	)
}

/** "Gilt bis 31. März" includes that day, by the clock on this device. */
const endOfDay = (day: string) => new Date(`${day}T23:59:59`).getTime()
