import { inEnglish } from './figures.ts'
import type { RefusalTexts } from './refusals.ts'

const contentStays = 'What is in the workshop stays there.'
const inputStays = 'Your input stays on this device and is sent as soon as that is possible again.'
const askForLink = 'Ask the moderators for the new link, or join with the code.'

export const refusalsInEnglish: RefusalTexts = {
	malformed: () => ({
		happened: 'The server did not understand this request.',
		safe: 'Nothing was changed.',
		todo: 'Load the page again and give it another try.',
	}),
	sessionUnknown: () => ({
		happened: 'This device is no longer signed in.',
		safe: contentStays,
		todo: 'Join once more with your link or with the code.',
	}),
	notAllowed: () => ({
		happened: 'Your link does not allow this.',
		safe: 'Nothing was changed.',
		todo: 'Ask the moderators to do it, or for another link.',
	}),
	linkUnknown: () => ({
		happened: 'This link does not lead to a workshop.',
		safe: 'Perhaps it was cut off when it was copied. Nothing is lost.',
		todo: 'Open it once more from your invitation, or join with the code.',
	}),
	secretMissing: () => ({
		happened: 'This address lacks its key.',
		safe: 'A workshop opens with its whole link, or on a device that has been inside. Nothing is lost.',
		todo: 'Open the whole link from your invitation, or join with the code. If you moderate, you need your moderator link.',
	}),
	notFound: () => ({
		happened: 'There is no page at this address.',
		safe: 'Your workshops are not affected.',
		todo: 'Check the address, or begin at the start page.',
	}),
	forgedAuthor: () => ({
		happened: 'The server did not accept a change, because it was not clearly made on this device.',
		safe: 'Everything saved before is saved.',
		todo: 'Load the page again. If the workshop is open twice, close the other windows.',
	}),
	linkRevoked: ({ since }) => ({
		happened: 'This link is no longer valid.',
		safe: `It was replaced or withdrawn${since === undefined ? '' : ` on ${inEnglish.date(since)}`}. ${contentStays}`,
		todo: askForLink,
	}),
	workshopDeleted: ({ since }) => ({
		happened: 'This workshop was deleted.',
		safe: `The moderators deleted it for everybody${since === undefined ? '' : ` on ${inEnglish.date(since)}`}, with all its boards and links.`,
		todo: 'Your other workshops are not affected.',
	}),
	linkExpired: ({ since }) => ({
		happened: 'This link has expired.',
		safe: `${since === undefined ? 'Its time is over.' : `It was valid until ${inEnglish.date(since)}.`} ${contentStays}`,
		todo: askForLink,
	}),
	promiseChanged: () => ({
		happened: 'The moderators have changed what is shown about your name.',
		safe: 'Your entry was not handed in and is still here.',
		todo: 'Read the new promise and then hand the entry in again.',
	}),
	roundOver: () => ({
		happened: 'This round has been revealed already.',
		safe: 'What you handed in before stands; your last change came too late.',
		todo: 'Tell the moderators if it should still count.',
	}),
	sharedContent: () => ({
		happened: 'Something on this board can be seen on another board, too.',
		safe: 'Nothing was changed.',
		todo: 'Remove it from one of the two boards; then you can keep this one to the moderation.',
	}),
	rehearsalRuns: () => ({
		happened: 'A rehearsal of this workshop is under way already.',
		safe: 'No second one was made.',
		todo: 'Go into the rehearsal that is under way, or end it first.',
	}),
	rehearsalsFull: () => ({
		happened: 'As many rehearsals are under way as this server allows.',
		safe: 'Your workshop is unchanged.',
		todo: 'Try again later; rehearsals end after some hours at the latest.',
	}),
	fileForeign: () => ({
		happened: 'This is not a workshop file of Netzwerkstatt.',
		safe: 'Nothing was created and nothing changed.',
		todo: 'Choose a file whose name ends in “.netzwerkstatt”.',
	}),
	fileDamaged: () => ({
		happened: 'This workshop file is incomplete or was changed.',
		safe: 'Nothing was created. In the workshop it comes from everything is still there.',
		todo: 'Download the file there once more.',
	}),
	fileNewer: () => ({
		happened: 'This workshop file was written by a newer version of Netzwerkstatt.',
		safe: 'Nothing was created, and the file is sound.',
		todo: 'Please ask your administration to update this server.',
	}),
	fileTooLarge: () => ({
		happened: 'This workshop file is larger than this server takes.',
		safe: 'Nothing was created, and the file is sound.',
		todo: 'Please ask your administration to raise the limit for workshop files.',
	}),
	superseded: () => ({
		happened: 'The moderators have set this workshop back to an earlier version.',
		safe: 'What was there before is kept under “Earlier versions”, where the moderators find it.',
		todo: 'Reload the page to go on working.',
	}),
	keyNeeded: () => ({
		happened: 'On this server, workshops are set up by those who have its operator’s key.',
		safe: 'Nothing was created.',
		todo: 'Enter the key, or ask whoever runs this server.',
	}),
	tooLarge: () => ({
		happened: 'This was too large to be sent at once.',
		safe: 'Everything saved before is saved.',
		todo: 'Split your input, for example into several files or sections.',
	}),
	documentFull: () => ({
		happened: 'This area of the workshop is full.',
		safe: 'Everything saved before is saved and can be read.',
		todo: 'Ask the moderators to delete what is no longer needed, or to go on in a new workshop.',
	}),
	outdatedClient: () => ({
		happened: 'The server has moved on to a newer version.',
		safe: inputStays,
		todo: 'Load the page again to go on.',
	}),
	tooMany: () => ({
		happened: 'Too many attempts have just come at once.',
		safe: 'The server pauses for a moment. Nothing is lost.',
		todo: 'Please wait a moment.',
	}),
	roomFull: () => ({
		happened: 'The workshop is full.',
		safe: 'As many people are here as this server allows. Your link stays valid.',
		todo: 'You will get in as soon as somebody leaves. You can keep this page open.',
	}),
	storageDamaged: () => ({
		happened: 'Damage was found in the storage of this workshop.',
		safe: 'The server holds it back, so that nothing wrong is shown or overwritten.',
		todo: 'Please tell whoever looks after the server and pass on the id below.',
	}),
	storageAway: () => ({
		happened: 'The server cannot save just now.',
		safe: inputStays,
		todo: 'This usually passes soon. Keep this page open.',
	}),
	shuttingDown: () => ({
		happened: 'The server is being restarted.',
		safe: inputStays,
		todo: 'Keep this page open, it will go on in a moment.',
	}),
	unexpected: () => ({
		happened: 'An unexpected error occurred on the server.',
		safe: inputStays,
		todo: 'If the error stays, pass the id below on to whoever looks after the server.',
	}),
	serverAway: () => ({
		happened: 'No connection to the server.',
		safe: 'What was saved is saved. Input not yet sent stays on this device.',
		todo: 'Check that this device is on the right network. You can keep this page open.',
	}),
}
