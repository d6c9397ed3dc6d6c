# 程序本身在终端里说的话，以及外壳里出现的问题。

app-help =
    销号簿：一本只在你电脑上的账簿，记着你注册过的每个账号，也带你一步步离开。

    用法：quittance [选项]

      --vault 文件夹       打开这个文件夹里的账簿，不用平常那本
      --demo               打开一个虚构的家庭看看；你自己的账簿不受影响
      --today 年-月-日     把这一天当作今天，计划和期限便可以重现
      --check 文件.png     窗口可以用了就存一张截图，然后退出
      --background         不开窗口，留在后台（要先在“设置 › 提醒”里打开）
      --help、--version

    账簿也可以用 QUITTANCE_VAULT 指定，偏好设置的文件夹用 QUITTANCE_CONFIG_DIR 指定。
    语言跟随系统，也可以在“设置”里选。
    不开窗口的命令行程序是 quittance-cli。
app-option-unknown = 销号簿没有“{ $option }”这个选项。用法见 quittance --help。
app-option-value-missing = “{ $option }”后面要跟一个值。用法见 quittance --help。
app-option-not-a-date = “{ $value }”不是日期。请按年-月-日写，例如 2026-03-07。
app-option-demo-and-vault = --demo 打开的是它自己的账簿，不能和 --vault 一起用，请去掉其中一个。
app-no-display = 这里没有可以显示窗口的桌面。请在桌面环境里启动，或改用 quittance-cli。
app-window-cannot-open = 窗口打不开：{ $why }
app-window-not-usable = 过了 { $seconds } 秒，窗口仍不能用。
app-window-is-usable = 窗口可以用了，截图在 { $file }
app-window-is-usable-without-picture = 窗口可以用了。
app-picture-not-saved = 截图存不到 { $file }：{ $why }

problem-job-running = 这件事正在做。
    .advice = 等它做完，或者先停下它。
problem-unexpected = 程序里出了差错。之前保存的内容不受影响。
    .advice = 再试一次；如果还是这样，关掉程序重新打开。
