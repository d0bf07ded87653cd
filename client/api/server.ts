import type { BoardAccess } from '../../shared/access/index.ts'
import type {
	BallotRequest,
	CardRequest,
	HandedInAnswer,
	MineAnswer,
	OutlineAnswer,
	ParkRequest,
	PhotoRequest,
	RevealedAnswer,
} from '../../shared/collected/api.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { RoleCardAnswer, RoleCardsAnswer } from '../../shared/playing/api.ts'
import type { PrivateSide } from '../../shared/playing/roleCard.ts'
import type {
	BoardRoomAnswer,
	DoorAnswer,
	ForeignAnswer,
	FoundAnswer,
	FoundingAnswer,
	FoundRequest,
	GroupMaterialRequest,
	GroupsBackAnswer,
	GroupsBackRequest,
	InvitationAnswer,
	InvitationRequest,
	IssueLinkAnswer,
	IssueLinkRequest,
	JoinAnswer,
	JoinRequest,
	ListedLink,
	Locale,
	RestoredAnswer,
	RestoreRequest,
	SignalsAnswer,
	SignalsRequest,
	SmallGroupsRequest,
	TimeAnswer,
	VersionSummary,
	VersionsAnswer,
} from '../../shared/protocol/api.ts'
import { clientVersion } from '../../shared/protocol/api.ts'
import type { OperatorTextAnswer, OperatorTextName } from '../../shared/protocol/operatorTexts.ts'
import { type Answer, call, callForBytes, type Fetch, type Parcel, type Send, sendByPut } from './call.ts'

/** The server's HTTP routes as functions. Pages take a `Server` as argument, so that tests can bring one of their own. */
export interface Server {
	/** Founds a workshop; its links are told this once. */
	found(request: FoundRequest): Answer<FoundAnswer>
	/** Whether founding needs the operator's key. */
	founding(): Answer<FoundingAnswer>
	/** A text that only the operator can give, in this language if there is one; undefined if none was given. */
	operatorText(name: OperatorTextName, locale: Locale): Answer<OperatorTextAnswer | undefined>
	/** Gives the workshop another title. */
	renameWorkshop(token: string, title: string): Answer<unknown>
	/** Deletes the workshop for good; `title` is what a person typed of its title. */
	deleteWorkshop(token: string, title: string): Answer<unknown>
	/** What a link leads to. Joins nobody. */
	invitation(request: InvitationRequest): Answer<InvitationAnswer>
	/** Enters by link or by code, as a new person. */
	join(request: JoinRequest): Answer<JoinAnswer>
	links(token: string): Answer<ListedLink[]>
	issueLink(token: string, request: IssueLinkRequest): Answer<IssueLinkAnswer>
	revokeLink(token: string, id: string): Answer<unknown>
	door(token: string): Answer<DoorAnswer>
	/** Opens the door: people can join with a short code until it is closed. */
	openDoor(token: string): Answer<DoorAnswer>
	closeDoor(token: string): Answer<DoorAnswer>

	/** What other programs left in the documents, where no page shows it. */
	foreign(token: string): Answer<ForeignAnswer>
	/** Deletes all of it. */
	emptyForeign(token: string): Answer<ForeignAnswer>

	/** The server's time now. */
	time(): Answer<TimeAnswer>
	/** Hands a card in, or changes it; the same card sent twice is one. */
	putCard(token: string, round: string, card: string, request: CardRequest): Answer<HandedInAnswer>
	/** Takes a card back that has not been revealed. */
	removeCard(token: string, round: string, card: string): Answer<unknown>
	/** Hands a ballot in, in place of the one before. */
	putBallot(token: string, round: string, request: BallotRequest): Answer<HandedInAnswer>
	/** What this session has handed in and may still change. */
	mine(token: string, round: string): Answer<MineAnswer>
	reveal(token: string, round: string): Answer<RevealedAnswer>
	signal(token: string, request: SignalsRequest): Answer<SignalsAnswer>
	park(token: string, id: string, request: ParkRequest): Answer<unknown>
	putPhoto(token: string, id: string, request: PhotoRequest): Answer<unknown>
	/** Hands a picture in; the same twice is one. */
	putPicture(name: string, parcel: Parcel): Answer<unknown>
	/** The bytes of a picture. */
	picture(token: string, name: string): Answer<Uint8Array<ArrayBuffer>>
	/** What lies on a board as text; without a board, the one of the step. */
	outline(token: string, board?: string): Answer<OutlineAnswer>

	/** A room for a board that only the moderation sees or writes; the device makes the board in it. */
	addBoardRoom(token: string, board: string, access: 'moderation' | 'read'): Answer<BoardRoomAnswer>
	/** Says who may read and write a board from now on. */
	giveBoard(token: string, board: string, access: BoardAccess): Answer<unknown>
	/** Takes a board that is set apart out of the workshop. */
	removeBoardRoom(token: string, board: string): Answer<unknown>
	/** What this device handed in to a room after its board had been moved follows it. */
	bringLate(token: string, room: RoomName): Answer<unknown>

	/** Small groups begin to work; the same sitting again begins nothing anew. */
	beginSmallGroups(token: string, request: SmallGroupsRequest): Answer<unknown>
	/** A group at work gets copies of further boards. */
	addGroupMaterial(token: string, room: RoomName, request: GroupMaterialRequest): Answer<unknown>
	/** What they have made comes back into the plenary; `board` is where it lies. */
	bringGroupsBack(token: string, request: GroupsBackRequest): Answer<GroupsBackAnswer>
	/** Chooses a group for oneself, while people choose. */
	choosePlace(token: string, room: RoomName): Answer<unknown>
	/** One's group asks the moderation for help; `null`: it needs none any more. */
	callForHelp(token: string, words: string | null): Answer<unknown>

	/** Writes the private side of a role card; nothing on it takes it away. */
	writeRoleCard(token: string, at: { play: string; part: string }, side: PrivateSide): Answer<unknown>
	/** The private sides of a play, for the moderation that writes them. */
	roleCards(token: string, play: string): Answer<RoleCardsAnswer>
	/** The private side of the part one has now. */
	roleCard(token: string): Answer<RoleCardAnswer>
	/** Asks the advisers, or needs them no more. */
	askAdvice(token: string, asks: boolean): Answer<unknown>
	/** One is on the way to a part that asks for advice. */
	giveAdvice(token: string, part: string): Answer<unknown>
	/** Watches, without another part. */
	observe(token: string): Answer<unknown>

	/** Earlier versions of the boards of all, or of the rooms of a board, the newest first. */
	versions(token: string, board?: string): Answer<VersionsAnswer>
	/** Keeps what there is now as a version. */
	keepVersion(token: string, label: string): Answer<VersionSummary>
	/** The document of a version as Yjs update; `told` hears how much has come, from 0 to 1. */
	version(token: string, id: string, told?: (part: number) => void): Answer<Uint8Array>
	/** Sets the workshop or a board back to a version, or brings back what is missing since. */
	restore(token: string, id: string, request: RestoreRequest): Answer<RestoredAnswer>
}

/** The part that people use to take part: what the phone's page needs. */
export type TakingPart = Pick<
	Server,
	| 'putCard'
	| 'removeCard'
	| 'putBallot'
	| 'mine'
	| 'signal'
	| 'park'
	| 'putPhoto'
	| 'putPicture'
	| 'outline'
	| 'choosePlace'
	| 'callForHelp'
	| 'roleCard'
	| 'askAdvice'
	| 'giveAdvice'
	| 'observe'
>

export function serverBehind(fetch: Fetch, send: Send = sendByPut): Server {
	return {
		found: (body) => call(fetch, 'POST', '/api/workshops', { body }),
		founding: () => call(fetch, 'GET', '/api/founding'),
		operatorText: (name, locale) => call(fetch, 'GET', `/api/texts/${name}?locale=${locale}`),
		renameWorkshop: (token, title) => call(fetch, 'PUT', '/api/workshop', { token, body: { title } }),
		deleteWorkshop: (token, title) => call(fetch, 'DELETE', '/api/workshop', { token, body: { title } }),
		invitation: (body) => call(fetch, 'POST', '/api/invitation', { body }),
		join: (request) => call(fetch, 'POST', '/api/join', { body: { version: clientVersion, ...request } }),
		links: (token) => call(fetch, 'GET', '/api/links', { token }),
		issueLink: (token, body) => call(fetch, 'POST', '/api/links', { token, body }),
		revokeLink: (token, id) => call(fetch, 'DELETE', `/api/links/${encodeURIComponent(id)}`, { token }),
		door: (token) => call(fetch, 'GET', '/api/door', { token }),
		openDoor: (token) => call(fetch, 'PUT', '/api/door', { token }),
		closeDoor: (token) => call(fetch, 'DELETE', '/api/door', { token }),

		foreign: (token) => call(fetch, 'GET', '/api/foreign', { token }),
		emptyForeign: (token) => call(fetch, 'DELETE', '/api/foreign', { token }),

		time: () => call(fetch, 'GET', '/api/time'),
		putCard: (token, round, card, body) => call(fetch, 'PUT', cardPath(round, card), { token, body }),
		removeCard: (token, round, card) => call(fetch, 'DELETE', cardPath(round, card), { token }),
		putBallot: (token, round, body) => call(fetch, 'PUT', `${roundPath(round)}/ballot`, { token, body }),
		mine: (token, round) => call(fetch, 'GET', `${roundPath(round)}/mine`, { token }),
		reveal: (token, round) => call(fetch, 'POST', `${roundPath(round)}/reveal`, { token }),
		signal: (token, body) => call(fetch, 'PUT', '/api/signals', { token, body }),
		park: (token, id, body) => call(fetch, 'PUT', `/api/parked/${encodeURIComponent(id)}`, { token, body }),
		putPhoto: (token, id, body) => call(fetch, 'PUT', `/api/photos/${encodeURIComponent(id)}`, { token, body }),
		putPicture: (name, parcel) => send(picturePath(name), parcel),
		picture: (token, name) => callForBytes(fetch, picturePath(name), { token, type: 'image/' }),
		outline: (token, board) =>
			call(fetch, 'GET', `/api/outline${board ? `?board=${encodeURIComponent(board)}` : ''}`, { token }),

		addBoardRoom: (token, board, access) => call(fetch, 'POST', '/api/boards', { token, body: { board, access } }),
		giveBoard: (token, board, access) => call(fetch, 'PUT', boardPath(board), { token, body: { access } }),
		removeBoardRoom: (token, board) => call(fetch, 'DELETE', boardPath(board), { token }),
		bringLate: (token, room) => call(fetch, 'POST', `/api/rooms/${encodeURIComponent(room)}/late`, { token }),

		beginSmallGroups: (token, body) => call(fetch, 'POST', '/api/small-groups', { token, body }),
		addGroupMaterial: (token, room, body) =>
			call(fetch, 'POST', `/api/small-groups/${encodeURIComponent(room)}/material`, { token, body }),
		bringGroupsBack: (token, body) => call(fetch, 'POST', '/api/small-groups/back', { token, body }),
		choosePlace: (token, room) => call(fetch, 'PUT', '/api/small-groups/place', { token, body: { room } }),
		callForHelp: (token, words) => call(fetch, 'PUT', '/api/small-groups/help', { token, body: { words } }),

		writeRoleCard: (token, { play, part }, body) =>
			call(fetch, 'PUT', `${playPath(play)}/role-cards/${encodeURIComponent(part)}`, { token, body }),
		roleCards: (token, play) => call(fetch, 'GET', `${playPath(play)}/role-cards`, { token }),
		roleCard: (token) => call(fetch, 'GET', '/api/role-card', { token }),
		askAdvice: (token, asks) => call(fetch, 'PUT', '/api/playing/advice', { token, body: { asks } }),
		giveAdvice: (token, part) => call(fetch, 'PUT', '/api/playing/advice', { token, body: { comesTo: part } }),
		observe: (token) => call(fetch, 'PUT', '/api/playing/observe', { token }),

		versions: (token, board) =>
			call(fetch, 'GET', `/api/versions${board === undefined ? '' : `?board=${encodeURIComponent(board)}`}`, { token }),
		keepVersion: (token, label) => call(fetch, 'POST', '/api/versions', { token, body: label ? { label } : {} }),
		version: (token, id, told) => callForBytes(fetch, versionPath(id), { token, told }),
		restore: (token, id, body) => call(fetch, 'POST', `${versionPath(id)}/restore`, { token, body }),
	}
}

const boardPath = (board: string) => `/api/boards/${encodeURIComponent(board)}`
const playPath = (play: string) => `/api/plays/${encodeURIComponent(play)}`
const versionPath = (id: string) => `/api/versions/${encodeURIComponent(id)}`
const picturePath = (name: string) => `/api/pictures/${encodeURIComponent(name)}`
const roundPath = (round: string) => `/api/rounds/${encodeURIComponent(round)}`
const cardPath = (round: string, card: string) => `${roundPath(round)}/cards/${encodeURIComponent(card)}`

/** The server this page came from. */
export const server: Server = serverBehind((path, init) => fetch(path, init))
