// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

namespace support {

/// While it lives, permissions count: a test that runs as root goes on as a user without rights.
class OrdinaryUser
{
public:
    OrdinaryUser()
        : m_wasRoot(::geteuid() == 0)
    {
        if (m_wasRoot && ::setresuid(nobody, nobody, 0) != 0)
            m_wasRoot = false;
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && ::seteuid(0) == 0)
            static_cast<void>(::setresuid(0, 0, 0) == 0);
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool m_wasRoot;
};

} // namespace support
