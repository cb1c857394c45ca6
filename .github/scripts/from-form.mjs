// What is answered to a form: a draft pull request from its branch, and one comment in the issue, written anew each time.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { keepOne, readText } from "./keep-one.mjs";

const LONGEST = 60_000; // characters; GitHub takes 65,536

/** Opens the pull request of a branch that was pushed, or writes the one that is open anew, and says so in the issue. */
export async function keepPull(github, context, folder) {
    const [title, body, branch] = ["pr-title.txt", "pr-body.md", "branch.txt"].map((name) => read(folder, name));
    const { owner, repo } = context.repo;
    if (branch !== `form/${context.payload.issue.number}`) throw new Error(`${branch} is not the branch of this issue`);
    const open = await github.paginate(github.rest.pulls.list, { owner, repo, state: "open", head: `${owner}:${branch}`, per_page: 100 });
    const made = open.find((pull) => pull.head.ref === branch);
    const pull = made
        ? await github.rest.pulls.update({ owner, repo, pull_number: made.number, title, body })
        : await github.rest.pulls.create({ owner, repo, head: branch, base: "main", title, body, draft: true });
    const number = pull.data.number;
    await reply(github, context, `谢谢，已写成草稿 #${number}，请继续看那里。\nThank you. A draft was made of it: #${number}; please follow it there.`);
}

/** Says in the issue why there is no entry. */
export async function keepRefusal(github, context, folder) {
    await reply(github, context, read(folder, "comment.md"));
}

/** Says in the issue that somebody has worked on the branch, which was left alone. */
export async function keepLeftAlone(github, context, folder) {
    const branch = read(folder, "branch.txt");
    const zh = `分支 \`${branch}\` 上已有人改过，没有重写；请在它的 pull request 里继续。`;
    const en = `Somebody has worked on the branch \`${branch}\`, so it was not written anew; go on in its pull request.`;
    await reply(github, context, `${zh}\n${en}`);
}

/** Which of these an answer calls for, by the files that `shegong from-form` and the push left in its folder. */
export async function answer(github, context, folder) {
    const files = readdirSync(folder);
    if (files.includes("comment.md")) await keepRefusal(github, context, folder);
    else if (files.includes("left-alone")) await keepLeftAlone(github, context, folder);
    else await keepPull(github, context, folder);
}

async function reply(github, context, text) {
    await keepOne(github, context.repo, context.payload.issue.number, "<!-- shegong from-form -->", text);
}

function read(folder, name) {
    return readText(join(folder, name)).trim().slice(0, LONGEST);
}
