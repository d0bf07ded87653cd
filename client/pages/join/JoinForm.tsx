import { type ReactNode, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Guest } from '../entrance/useEntrance.ts'
import { PageFrame } from '../PageFrame.tsx'
import { OrganisationField } from './OrganisationField.tsx'
import { joinTexts } from './texts.ts'
import './join.css'

/**
 * Asks who is coming; both answers are optional. `head` says where to, `problem` why the last attempt failed.
 * `onJoin` resolves when the attempt is over; what was typed stays.
 */
export function JoinForm({
	title,
	head,
	organisations = [],
	problem,
	onJoin,
}: {
	title: string
	head: ReactNode
	/** those the workshop knows, to choose from */
	organisations?: readonly string[] | undefined
	problem?: ReactNode
	onJoin: (guest: Guest) => Promise<void>
}) {
	const texts = useTexts(joinTexts)
	const [guest, setGuest] = useState<Guest>({ name: '', organisation: '' })
	const [busy, setBusy] = useState(false)

	const join = async (as: Guest) => {
		setBusy(true)
		await onJoin(as)
		setBusy(false)
	}

	return (
		<PageFrame title={title}>
			<form
				className="join"
				onSubmit={(event) => {
					event.preventDefault()
					void join({ name: guest.name.trim(), organisation: guest.organisation.trim() })
				}}
			>
				<main>
					{head}
					<TextField
						label={texts.name}
						aside={texts.optional}
						autoComplete="name"
						maxLength={limits.personName}
						value={guest.name}
						onChange={(event) => setGuest({ ...guest, name: event.target.value })}
					/>
					<OrganisationField
						known={organisations}
						value={guest.organisation}
						onChange={(organisation) => setGuest({ ...guest, organisation })}
					/>
					<p className="join-privacy">
						<Icon name="lock" />
						<span>{texts.privacy}</span>
					</p>
					{problem}
				</main>
				<div className="join-actions">
					<Button kind="main" size="big" wide type="submit" iconAfter="forward" disabled={busy}>
						{busy ? `${texts.joiningNow} …` : texts.join}
					</Button>
					<Button kind="bare" wide disabled={busy} onClick={() => void join({ name: '', organisation: '' })}>
						{texts.joinUnnamed}
					</Button>
				</div>
			</form>
		</PageFrame>
	)
}
