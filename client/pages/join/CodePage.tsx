import { useEffect, useState } from 'react'
import { navigate, useHistoryState } from 'wouter/use-browser-location'
import type { InvitationAnswer } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { secretInAddress, watchAddress } from '../entrance/address.ts'
import { recallAdmission, rememberAdmission } from '../entrance/admission.ts'
import type { Guest } from '../entrance/useEntrance.ts'
import { CodeForm } from '../joinCode/CodeForm.tsx'
import { codeLength, codeSigns, hasForeignSigns, spacedCode } from '../joinCode/codeSigns.ts'
import { codeTexts } from '../joinCode/texts.ts'
import { PageFrame } from '../PageFrame.tsx'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { JoinForm } from './JoinForm.tsx'
import { joinTexts } from './texts.ts'

/** Coming in by code: first the six signs, unless the picture on the wall has brought them along, then who is coming. */
export function CodePage({ server }: { server: Server }) {
	const state = useHistoryState<{ code?: unknown } | null>()
	const [scanned, setScanned] = useState(secretInAddress)
	useEffect(() => watchAddress(() => setScanned(secretInAddress())), [])
	/** A code lies in the entry of the history or in the fragment: from either a reload would bring it back. */
	const forgetCode = () => {
		navigate('/code', { replace: true, state: null })
		setScanned('')
	}
	const signs = codeSigns(typeof state?.code === 'string' ? state.code : scanned)
	const isWhole = signs.length === codeLength && !hasForeignSigns(signs)
	return isWhole ? (
		<JoinByCode key={signs} signs={signs} server={server} onOther={forgetCode} />
	) : (
		<CodeEntry initial={signs} />
	)
}

function CodeEntry({ initial }: { initial: string }) {
	const { toStart } = useFrameTexts()
	const texts = useTexts(codeTexts)
	return (
		<PageFrame title={texts.title}>
			<main className="short-page">
				<h1>{texts.title}</h1>
				<p className="ui-quiet">{texts.hint}</p>
				<CodeForm initial={initial} />
				<p>
					<a href="/">{toStart}</a>
				</p>
			</main>
		</PageFrame>
	)
}

function JoinByCode({ signs, server, onOther }: { signs: string; server: Server; onOther: () => void }) {
	const texts = useTexts(joinTexts)
	const [invitation, setInvitation] = useState<InvitationAnswer>()
	const [failure, setFailure] = useState<Failure>()

	useEffect(() => {
		let wanted = true
		void server.invitation({ code: spacedCode(signs) }).then((invited) => {
			if (!wanted) return
			if (!invited.ok) return setFailure(invited.failure)
			const { workshop, role } = invited.value
			// Whoever was here before goes straight in, as the same person, however often they scan.
			if (recallAdmission(workshop)?.role === role) navigate(`/w/${workshop}`, { replace: true })
			else setInvitation(invited.value)
		})
		return () => {
			wanted = false
		}
	}, [server, signs])

	const join = async (guest: Guest) => {
		const joined = await server.join({ code: spacedCode(signs), ...guest })
		if (!joined.ok) return setFailure(joined.failure)
		rememberAdmission({ ...joined.value, ...guest })
		navigate(`/w/${joined.value.workshop}`)
	}

	return (
		<JoinForm
			title={invitation?.title ?? texts.youJoin}
			onJoin={join}
			organisations={invitation?.organisations}
			head={
				<div className="join-head">
					<p className="ui-quiet">
						{texts.youJoinByCode} {invitation && spacedCode(signs)}
					</p>
					<h1 className="ui-hyphens">{invitation?.title ?? spacedCode(signs)}</h1>
					<Button kind="link" onClick={onOther}>
						{texts.otherCode}
					</Button>
				</div>
			}
			problem={failure && <CodeProblem failure={failure} />}
		/>
	)
}

/** To the server a wrong code is a link that leads nowhere; a person typed six signs and is told about those. */
function CodeProblem({ failure }: { failure: Failure }) {
	const { wrongCode, wrongCodeTodo } = useTexts(joinTexts)
	if (failure.id !== 'linkUnknown') return <RefusalNotice failure={failure} />
	return (
		<Notice tone="bad" title={wrongCode}>
			{wrongCodeTodo}
		</Notice>
	)
}
