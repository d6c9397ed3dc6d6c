import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../lib/bridge";
import type { ServiceRow, ServiceView } from "../lib/generated/Commands";
import { palette } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import { facet, filterOf, narrow, sayWhy } from "./filter";
import { provider as discover } from "../discover/palette";
import { actions } from "../shell/commands";
import { look, UNCHOSEN } from "../lib/theme.svelte";
import { provider } from "./palette";
import Room from "./Room.svelte";
import { entry as entryOf } from "./testing/own";
import { lanesOf, placeOf, spanOf, ticksOf } from "./waits";

let fake: Fake;
const services = answerOf("list_services", null);

function open(params: Record<string, string> = {}, more: Answers = {}): void {
  route.go("catalogue", params);
  fake = exampleBackend({
    // Only a few queries are recorded; while one is being typed nothing is found.
    search_services: ({ query }) => {
      try {
        return answerOf("search_services", { query, limit: 20 });
      } catch {
        return [];
      }
    },
    get_service: ({ id }) => entryOf(id),
    ...more,
  });
  render(Stage, { room: Room });
}

const entry = () => screen.findByRole("article", { name: /服务的详情|The service/ });
const shown = async (name: string) => within(await entry()).findByRole("heading", { name, level: 2 });

beforeEach(() => {
  route.reset();
  toasts.clear();
});

describe("finding a service", () => {
  test("initials find it, the reason is said, and its entry opens beside the list", async () => {
    const user = userEvent.setup();
    open();
    await user.type(await screen.findByRole("textbox", { name: "找服务" }), "wx");
    const [option] = await screen.findAllByRole("option", { name: /微信.*拼音首字母/ });
    expect(option).toHaveAttribute("aria-selected", "true");
    await shown("微信");
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("listbox")).toHaveFocus();
  });

  test("a misprint and an address say why they found it, in both languages", () => {
    const row = (how: string, field: string, text: string) =>
      ({ ...services[0], why: { how, field, text } }) as ServiceRow;
    expect(sayWhy(row("exact", "misprint", "浮世为卿歌"))).toBe("有报道印成浮世为卿歌");
    expect(sayWhy(row("near", "alias", "某某"))).toBe("写法相近，也叫某某");
    words.language = "en";
    expect(sayWhy(row("address", "domain", "51job.com"))).toBe("address 51job.com");
  });

  test("what is not there can be written down with what was typed", async () => {
    const user = userEvent.setup();
    open({}, { add_service: () => "own-1" });
    await user.type(await screen.findByRole("textbox", { name: "找服务" }), "悦购优选");
    await user.click(await screen.findByRole("button", { name: "自己写下“悦购优选”" }));
    const dialog = await screen.findByRole("dialog", { name: "写下一个服务" });
    expect(within(dialog).getByRole("textbox", { name: "名称" })).toHaveValue("悦购优选");
    await user.click(within(dialog).getByRole("button", { name: /添加|加上|写下/ }));
    await waitFor(() => expect(route.params["id"]).toBe("own-1"));
    expect(askedOf(fake, "add_service")[0]).toMatchObject({ name: "悦购优选" });
  });

  test("facets narrow the list, and the way back is beside the count", async () => {
    const user = userEvent.setup();
    open();
    const mine = services.filter(({ accounts }) => accounts > 0).length;
    await user.click(within(await screen.findByRole("group", { name: "家里" })).getByRole("button", { name: /^有账号/ }));
    expect(await screen.findByText(new RegExp(`^${mine} 个服务`))).toBeVisible();
    await user.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(await screen.findByText(new RegExp(`^${services.length} 个服务`))).toBeVisible();
  });

  test("every facet counts what narrowing by it leaves", () => {
    const barriers = answerOf("list_barriers", null);
    for (const name of ["mine", "category", "grade", "barrier", "age"] as const) {
      for (const { value, count } of facet(services, name, barriers)) {
        expect(narrow(services, filterOf({ [name]: value }))).toHaveLength(count);
      }
    }
  });

  test("five thousand services draw only what is in view", async () => {
    const many = Array.from({ length: 5000 }, (_, index): ServiceRow => {
      const row = services[index % services.length];
      if (row === undefined) throw new Error("the example has services");
      return { ...row, service: { ...row.service, id: `${row.service.id}-${index}` } };
    });
    open({ id: "soul" }, { list_services: () => many });
    expect(await screen.findByText("5,000 个服务")).toBeVisible();
    expect(screen.getAllByRole("option").length).toBeLessThan(60);
  });
});

describe("an entry", () => {
  test("shows the way out station by station, the path ready to be copied, proof and source", async () => {
    open({ id: "soul" });
    await shown("Soul");
    const way = screen.getByRole("article", { name: "应用里" });
    expect(within(way).getAllByRole("listitem").map((item) => item.textContent)).toEqual(expect.arrayContaining([expect.stringContaining("在 Soul 里申请注销账号")]));
    expect(way).toHaveTextContent("自己设置账号与安全注销账号");
    expect(way).toHaveTextContent("留凭证：");
    expect(within(way).getAllByText(/官方政策/)[0]).toBeVisible();
    expect(within(way).getAllByRole("button", { name: "复制" }).length).toBeGreaterThan(0);
  });

  test("where sources disagree both stand there, and which one is guarded", async () => {
    open({ id: "soul" });
    await shown("Soul");
    const waits = screen.getByRole("region", { name: "要等多久" });
    expect(waits).toHaveTextContent("来源写法不一：7 天、15 天。按最长的守：15 天。");
    expect(within(waits).getAllByText("7 天")[0]).toBeVisible();
    expect(within(waits).getByText("15 天")).toHaveClass("strong");
    expect(waits).toHaveTextContent("登录即撤回");
  });

  test("says in English what it demands beyond what was given, and where", async () => {
    words.language = "en";
    open({ id: "fushengweiqingge" });
    await shown("Fu Sheng Wei Qing Ge");
    const asked = screen.getByRole("region", { name: "What they will demand" });
    const photo = within(asked).getByText("ID card photo").closest("tr");
    expect(photo).toHaveTextContent("never gave it: they want more");
    expect(photo).toHaveTextContent("Sensitive");
    expect(screen.getByText(/Once printed: 浮世为卿歌/)).toBeVisible();
  });

  test("addresses are text, never links", async () => {
    open({ id: "soul" });
    await shown("Soul");
    const address = answerOf("get_service", { id: "soul" }).sources.find(({ url }) => url !== null)?.url ?? "";
    expect(screen.getAllByText(address)[0]).toBeVisible();
    expect(screen.queryAllByRole("link")).toEqual([]);
  });

  test("warnings and the end of a service come first, with what took over", async () => {
    const view = entryOf("alipay");
    const gone: ServiceView = { ...view, row: { ...view.row, status: "merged" }, successor: { ...view.row.service, id: "weixin", names: { zh: "微信", en: "WeChat" } } };
    const user = userEvent.setup();
    open({ id: "alipay" }, { get_service: ({ id }) => (id === "alipay" ? gone : entryOf(id)) });
    const heading = await shown("支付宝");
    const warning = screen.getByText("先看这一条");
    expect(heading.compareDocumentPosition(warning) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(warning.compareDocumentPosition(screen.getByText("怎么注销")) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "微信" }));
    await shown("微信");
  });

  test("leads on: to the checklist of the one account, or to adding an account", async () => {
    const user = userEvent.setup();
    open({ id: "bestpay" });
    await shown("翼支付");
    await user.keyboard("p");
    const [account] = answerOf("get_service", { id: "bestpay" }).accounts;
    expect([route.room, route.params]).toEqual(["checklists", account?.checklist ? { id: account.checklist } : { account: account?.id, goal: "close" }]);
    route.back();
    await shown("翼支付");
    await user.keyboard("a");
    expect([route.room, route.params]).toEqual(["accounts", { add: "bestpay" }]);
  });

  test("with several accounts each has its own way on", async () => {
    open({ id: "weixin" });
    await shown("微信");
    const family = screen.getByRole("region", { name: "家里在这里的账号" });
    expect(within(family).getAllByRole("listitem")).toHaveLength(answerOf("get_service", { id: "weixin" }).accounts.length);
    expect(screen.queryByRole("button", { name: /计划注销.*P/ })).toBeNull();
  });

  test("one’s own is corrected and removed there; what is in use says so", async () => {
    const user = userEvent.setup();
    const view = entryOf("dida");
    const own: ServiceView = {
      ...view, accounts: [], ways: [], sources: [], barriers: [], logins: [], marks: [], collects: [], relock: [],
      row: { ...view.row, accounts: 0, service: { ...view.row.service, id: "own-1", names: { zh: "悦购优选", en: "悦购优选" }, known: false } },
      own: { id: "own-1", names: { zh: "悦购优选", en: "悦购优选" }, category: null, domains: ["yuegou.example"], signatures: ["悦购优选"], note: null, origin: null },
    };
    open({ id: "own-1" }, { get_service: () => own, remove_service: () => Promise.reject(new Problem("problem-in-use", { kind: "service", count: 1 })) });
    await shown("悦购优选");
    expect(screen.getByText("【悦购优选】")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "更多" }));
    await user.click(screen.getByRole("menuitem", { name: "删除这个服务" }));
    const dialog = await screen.findByRole("dialog", { name: "删除悦购优选？" });
    await user.click(within(dialog).getByRole("button", { name: "删除这个服务" }));
    expect(await within(dialog).findByRole("alert")).toBeVisible();
  });
});

describe("the line of days", () => {
  test("ends at the first mark that holds the longest wait", () => {
    expect(ticksOf(15)).toEqual([0, 7, 15]);
    expect(ticksOf(60)).toEqual([0, 7, 15, 30, 60]);
    expect(ticksOf(4000).at(-1)).toBe(4000);
  });

  test("keeps order and stays within itself", () => {
    const places = [0, 1, 7, 30, 90, 400].map((days) => placeOf(days, 365));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([0, 1]);
  });

  test("counts five working days as a week where lengths are compared", () => {
    expect([spanOf({ days: 15, working: true }), spanOf({ days: 20, working: false }), spanOf({ days: null, working: false })]).toEqual([21, 20, -1]);
    const waits = lanesOf(answerOf("get_service", { id: "alipay" })).find(({ id }) => id === "handling");
    expect(waits?.conflict).toBe("来源写法不一：当天、1 天、7–15 个工作日。按最长的等：15 个工作日。");
  });

  test("says what a length depends on, and for whom each figure is", () => {
    const weixin = lanesOf(answerOf("get_service", { id: "weixin" })).find(({ id }) => id === "cooling_off");
    expect(weixin?.depends).toContain("看设备");
    expect(weixin?.waits.map(({ only }) => only)).toEqual(["", "iOS", "安卓", ""]);
    expect(weixin?.conflict).toContain("来源写法不一");
    const dida = lanesOf(answerOf("get_service", { id: "dida" })).find(({ id }) => id === "relock");
    expect(dida?.conflict).toBe("");
  });

  test("says working days as such, and no wait as none", () => {
    const view = answerOf("get_service", { id: "bestpay" });
    const [handling] = lanesOf(view);
    expect(handling?.waits.some(({ length }) => length.endsWith("个工作日"))).toBe(view.handling.some(({ working }) => working));
    expect(lanesOf(answerOf("get_service", { id: "soul" })).find(({ id }) => id === "relock")?.waits[0]?.length).toBe("不用等");
  });
});

describe("the command palette", () => {
  test("zfb leads to 支付宝, and writing a service down is found in both languages", async () => {
    exampleBackend({ search_services: ({ query }) => (query === "zfb" ? answerOf("search_services", { query, limit: 20 }) : []) });
    const [found] = await provider.find("zfb");
    expect(found).toMatchObject({ label: "支付宝", tile: "alipay" });
    found?.run();
    expect([route.room, route.params]).toEqual(["catalogue", { id: "alipay" }]);
    expect(palette.open).toBe(false);
    expect((await provider.find("own")).map(({ label }) => label)).toEqual(["写下一个服务"]);
  });

  test("the window’s language and palette are switched from either language", async () => {
    exampleBackend({ set_preferences: () => null });
    look.use({ ...UNCHOSEN, language: "zh-CN", theme: "light" });
    for (const typed of ["yuyan", "language", "语言"]) expect((await actions(typed, () => {}))[0]?.label).toBe("换成英文 Switch to English");
    (await actions("english", () => {}))[0]?.run();
    expect(look.language).toBe("en");
    (await actions("shense", () => {}))[0]?.run();
    expect(look.theme).toBe("dark");
  });

  test("an import is begun from anywhere", async () => {
    const [found] = await discover.find("dr");
    found?.run();
    expect([route.room, route.params]).toEqual(["discover", { import: "1" }]);
  });
});
