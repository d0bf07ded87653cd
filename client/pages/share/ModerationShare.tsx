import { useState } from 'react'
import type { Role } from '../../../shared/links/roles.ts'
import type { LinkSummary } from '../../../shared/protocol/api.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { DeleteWorkshop } from '../deletion/DeleteWorkshop.tsx'
import type { Admission } from '../entrance/admission.ts'
import { codeUrl } from '../joinCode/codeSigns.ts'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { FullSizeCode } from './FullSizeCode.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { LinkSection } from './LinkSection.tsx'
import { NewLink } from './NewLink.tsx'
import { Poster } from './Poster.tsx'
import { shareTexts } from './texts.ts'
import { useJoinCode } from './useJoinCode.ts'
import { type LinkKeeper, useLinks } from './useLinks.ts'

const order: readonly Role[] = ['participant', 'reader', 'moderator']

/** The moderation's half of the dialog: on the left what goes on the wall, on the right the links. */
export function ModerationShare({
	admission,
	server,
	keeper,
}: {
	admission: Admission
	server: Server
	keeper: LinkKeeper
}) {
	const texts = useTexts(shareTexts)
	const links = useLinks(server, admission, keeper)
	const [onWall, setOnWall] = useState<LinkSummary>()
	const main = links.list?.find(({ role }) => role === 'participant')
	const joinCode = useJoinCode(server, admission.token, main?.id)
	const code = joinCode.door?.open ? joinCode.door.code : undefined
	// Where the link is not known, the code leads to the same as long as it holds.
	const urlOf = (link: LinkSummary) =>
		keeper.urls.get(link.id) ?? (link.id === main?.id && code ? codeUrl(code) : undefined)
	const mainUrl = main && urlOf(main)
	const wallUrl = onWall && urlOf(onWall)

	if (!links.list) {
		return links.failure ? (
			<div className="share-message">
				<RefusalNotice
					failure={links.failure}
					action={<Button onClick={() => void links.reload()}>{texts.tryAgain}</Button>}
				/>
			</div>
		) : (
			<p className="share-message" role="status">
				{texts.loading} …
			</p>
		)
	}
	const sorted = order.flatMap((role) => links.list?.filter((link) => link.role === role) ?? [])
	const firstOf = (role: Role) => links.list?.find((link) => link.role === role)
	return (
		<div className="share">
			<JoinPanel url={mainUrl} joinCode={joinCode} onFullSize={() => main && setOnWall(main)} />
			<div className="share-links">
				{sorted.map((link) => (
					<LinkSection
						key={link.id}
						link={link}
						url={keeper.urls.get(link.id)}
						mayGo={link !== firstOf(link.role)}
						links={links}
						onShowQr={() => setOnWall(link)}
					/>
				))}
				<NewLink onIssue={links.issue} />
				<footer className="share-end">
					<DeleteWorkshop admission={admission} token={() => admission.token} server={server} />
				</footer>
			</div>
			{mainUrl && <Poster title={admission.title} url={mainUrl} code={code} />}
			{onWall && wallUrl && (
				<FullSizeCode
					name={onWall.label || texts.links[onWall.role].name}
					url={wallUrl}
					code={onWall.id === main?.id ? code : undefined}
					onClose={() => setOnWall(undefined)}
				/>
			)}
		</div>
	)
}
